import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type OpenAI from 'openai';
import { type Asked, created, reply, type TokenCount } from './openai-replies';
import { breakLine, type OpenAiTrouble, sendError } from './openai-troubles';

export type { OpenAiTrouble } from './openai-troubles';

export type OpenAiRequest = {
  path: string;
  /** When it came in, ms since 1970. */
  at: number;
  /** The last four characters of the key that it came with. */
  keyEnding: string | null;
  model: string | null;
  isStreamed: boolean;
  /** 0 while it is under way, and when the line broke before an answer. */
  status: number;
  trouble: OpenAiTrouble['kind'] | null;
  /** What its answer said that it used; null when that never went out. */
  tokens: TokenCount | null;
};

export type OpenAiState = {
  requests: OpenAiRequest[];
  /** Questions that came in with a good key, whatever became of them. */
  completions: number;
  /** Of the answers whose usage went out. */
  tokens: TokenCount;
  /** Accepted now: one that is taken out is revoked. */
  keys: string[];
  models: Record<string, { shutdownDate: string | null }>;
};

export type FakeOpenAi = {
  /** With `/v1`, as OPENAI_BASE_URL wants it. */
  baseUrl: string;
  state: OpenAiState;
  /** Bodies of the questions, oldest first. */
  bodies: Asked[];
  trouble: (next: OpenAiTrouble | null) => void;
  close: () => Promise<void>;
};

type Options = {
  port?: number;
  keys?: readonly string[];
  models?: readonly string[];
  /** Off: as servers that have a list of models and nothing for one of them. */
  hasModelEndpoint?: boolean;
};

type World = {
  state: OpenAiState;
  bodies: Asked[];
  seen: Set<string>;
  trouble: OpenAiTrouble | null;
  troublesLeft: number;
  hasModelEndpoint: boolean;
};

const mostBytes = 4 * 1024 * 1024;

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += chunk;
    if (body.length > mostBytes) throw new Error('the question is too long');
  }
  return body;
}

const sendJson = (response: ServerResponse, body: object): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

function setTrouble(world: World, next: OpenAiTrouble | null): void {
  world.trouble = next;
  world.troublesLeft = next?.times ?? Number.POSITIVE_INFINITY;
}

function takeTrouble(world: World, path: string): OpenAiTrouble | null {
  const { trouble, troublesLeft } = world;
  if (!trouble || troublesLeft <= 0 || (trouble.on && !path.includes(trouble.on))) return null;
  world.troublesLeft -= 1;
  return trouble;
}

/** For journeys in another process. Anybody on this machine may steer a fake. */
async function control(
  world: World,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = request.method === 'POST' ? JSON.parse((await readBody(request)) || 'null') : null;
  if (path === '/__fake/trouble') setTrouble(world, body);
  else if (path === '/__fake/keys') world.state.keys = body;
  else if (path === '/__fake/models') Object.assign(world.state.models, body);
  sendJson(response, world.state);
}

async function complete(
  world: World,
  entry: OpenAiRequest,
  trouble: OpenAiTrouble | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { state, bodies, seen } = world;
  const asked = JSON.parse(await readBody(request)) as Asked;
  bodies.push(asked);
  state.completions += 1;
  Object.assign(entry, { model: asked.model, isStreamed: asked.stream === true });
  if (trouble && breakLine(trouble, request, response)) return;
  if (state.models[asked.model]) {
    const onUse = (tokens: TokenCount) => {
      entry.tokens = tokens;
      state.tokens.input += tokens.input;
      state.tokens.cachedInput += tokens.cachedInput;
      state.tokens.output += tokens.output;
    };
    await reply(response, asked, trouble, { number: state.completions, seen, onUse });
  } else sendError(response, 404, 'no such model', 'model_not_found');
}

function listModels({ state, hasModelEndpoint }: World, path: string, response: ServerResponse): void {
  const modelOf = (id: string) => ({
    ...({ id, object: 'model', created, owned_by: 'fake' } satisfies OpenAI.Model),
    ...(state.models[id]?.shutdownDate ? { shutdown_date: state.models[id].shutdownDate } : {}),
  });
  const id = decodeURIComponent(/^\/v1\/models\/(.+)$/.exec(path)?.[1] ?? '');
  if (path === '/v1/models')
    sendJson(response, { object: 'list', data: Object.keys(state.models).map(modelOf) });
  else if (id && hasModelEndpoint && state.models[id]) sendJson(response, modelOf(id));
  else sendError(response, 404, 'not found', id ? 'model_not_found' : null);
}

async function serve(
  world: World,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const trouble = takeTrouble(world, path);
  const key = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const entry: OpenAiRequest = {
    ...{ path, at: Date.now(), keyEnding: key?.slice(-4) ?? null },
    ...{ model: null, isStreamed: false, status: 0, tokens: null },
    trouble: trouble?.kind ?? null,
  };
  world.state.requests.push(entry);
  response.on('close', () => {
    entry.status = response.headersSent ? response.statusCode : 0;
  });
  const isQuestion = request.method === 'POST' && path === '/v1/chat/completions';
  if (!key || !world.state.keys.includes(key)) sendError(response, 401, 'wrong key', 'invalid_api_key');
  else if (isQuestion) await complete(world, entry, trouble, request, response);
  else if (!trouble || !breakLine(trouble, request, response)) listModels(world, path, response);
}

/**
 * A stateful server of OpenAI's kind on loopback: keys, models, questions whole and streamed, usage, and troubles on demand. Also
 * steered over HTTP: `POST /__fake/trouble`, `/__fake/keys`, `/__fake/models`; `GET /__fake/state`.
 */
export async function startOpenAi(options: Options = {}): Promise<FakeOpenAi> {
  const { port = 0, keys = ['sk-fake'], hasModelEndpoint = true } = options;
  const models = options.models ?? ['gpt-6-luna', 'gpt-6-sol', 'gpt-5.4-mini'];
  const world: World = {
    ...{ bodies: [], seen: new Set(), trouble: null, troublesLeft: 0, hasModelEndpoint },
    state: {
      ...{ requests: [], completions: 0, keys: [...keys] },
      tokens: { input: 0, cachedInput: 0, output: 0 },
      models: Object.fromEntries(models.map((model) => [model, { shutdownDate: null }])),
    },
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://fake').pathname;
    const answer = path.startsWith('/__fake/') ? control : serve;
    answer(world, path, request, response).catch(() =>
      sendError(response, 400, 'not a question that can be read'),
    );
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    ...{ state: world.state, bodies: world.bodies },
    trouble: (next) => setTrouble(world, next),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
