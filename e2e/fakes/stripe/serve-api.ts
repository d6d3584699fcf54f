import type { IncomingMessage, ServerResponse } from 'node:http';
import Stripe from 'stripe';
import { expanded } from './expand';
import { Fault, invalid, missing, sendJson } from './fault';
import { decodeForm, type Params } from './form';
import { routes } from './routes';
import { checkParams } from './shapes';
import { breakAfter, breakBefore, stored500, type Troubles, takeTrouble } from './troubles';
import { day, newId, now, type World } from './world';

export type StripeRequest = {
  method: string;
  path: string;
  params: Params;
  idempotencyKey: string | null;
  /** The last four characters of the key that it came with. */
  keyEnding: string | null;
  /** 0 while it is under way, and when the line broke before an answer. */
  status: number;
  isReplayed: boolean;
  at: number;
};

type Answer = { status: number; body: object };
type Stored = Answer & { line: string; form: string; at: number };

export type Api = {
  world: World;
  troubles: Troubles;
  keys: string[];
  requests: StripeRequest[];
  stored: Map<string, Stored>;
};

const idempotencySeconds = day;

/** @throws Fault for what never reaches an endpoint; nothing of it is stored */
function findRoute(method: string, path: string) {
  for (const one of routes) {
    const match = one.method === method ? one.path.exec(path) : null;
    if (match) return { ...one, id: match[1] ?? '' };
  }
  throw missing('URL', `${method}: ${path}`, 'url');
}

function authorize({ keys }: Api, request: IncomingMessage): void {
  const key = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (!key || !keys.includes(key)) {
    throw new Fault(401, { type: 'invalid_request_error', message: 'Invalid API Key provided' });
  }
  const version = request.headers['stripe-version'];
  if (version !== Stripe.API_VERSION) throw invalid(`Invalid Stripe API version: ${version}`);
}

const answerOf = (error: unknown): Answer => {
  if (error instanceof Fault) return { status: error.status, body: { error: error.body } };
  throw error;
};

function run(api: Api, entry: StripeRequest): Answer {
  const { method, path, params } = entry;
  const { id, run: answer } = findRoute(method, path);
  const { expand, ...rest } = params;
  const paths = Array.isArray(expand) ? expand.map(String) : [];
  try {
    return { status: 200, body: expanded(api.world, answer(api.world, { id, params: rest }), paths) };
  } catch (error) {
    return answerOf(error);
  }
}

/** Under a key a thing is done once: asked again it is told what was answered, asked for anything else it is an error. */
function runOnce(api: Api, entry: StripeRequest, form: string, isStored500: boolean): Answer {
  const { idempotencyKey: key, method, path } = entry;
  const line = `${method} ${path}`;
  const isKeyed = key !== null && method === 'POST';
  const known = isKeyed ? api.stored.get(key) : undefined;
  if (known && now(api.world) - known.at < idempotencySeconds) {
    if (known.line !== line || known.form !== form) {
      const message = 'Keys for idempotent requests can only be used with the same parameters.';
      throw new Fault(400, { type: 'idempotency_error', message });
    }
    entry.isReplayed = true;
    return known;
  }
  const answered = run(api, entry);
  const answer = isStored500 ? answerOf(stored500) : answered;
  if (isKeyed) api.stored.set(key, { ...answer, line, form, at: now(api.world) });
  return answer;
}

/** Stripe's own door, for servers. */
export function serveApi(
  api: Api,
  url: URL,
  body: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const method = request.method ?? 'GET';
  const path = url.pathname;
  const header = request.headers['idempotency-key'];
  const key = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const entry: StripeRequest = {
    ...{ method, path, params: {}, idempotencyKey: typeof header === 'string' ? header : null },
    ...{ keyEnding: key?.slice(-4) ?? null, status: 0, isReplayed: false, at: Date.now() },
  };
  api.requests.push(entry);
  response.on('close', () => {
    entry.status = response.headersSent ? response.statusCode : 0;
  });
  const trouble = takeTrouble(api.troubles, `${method} ${path}`);
  if (trouble && breakBefore(trouble, request, response)) return;
  const form = method === 'POST' ? body : url.searchParams.toString();
  const send = ({ status, body: answer }: Answer) =>
    sendJson(response, status, answer, {
      'request-id': newId('req'),
      ...(entry.isReplayed ? { 'idempotent-replayed': 'true' } : {}),
    });
  try {
    authorize(api, request);
    entry.params = decodeForm(form);
    checkParams(entry.params, findRoute(method, path).shape);
    const answer = runOnce(api, entry, form, trouble?.kind === 'stored_500');
    if (!trouble || !breakAfter(trouble, request, response)) send(answer);
  } catch (error) {
    send(answerOf(error));
  }
}
