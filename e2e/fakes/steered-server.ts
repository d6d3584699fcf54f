import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a fake does instead of answering well, `times` requests long, else until it is told otherwise. */
export type SteeredTrouble = { times?: number /** Only for this. */; on?: 'send' | 'check' } & (
  | {
      kind: 'status';
      status: number;
      code?: string | number;
      retryAfterSeconds?: number;
      headers?: Record<string, string>;
    }
  /** Does nothing and says nothing. */
  | { kind: 'hang' }
  /** Does what it was asked for, and never says so. */
  | { kind: 'swallow' }
  /** Cuts the line, before or after it did what it was asked for. */
  | { kind: 'reset'; isDone?: boolean }
  | { kind: 'garbage' }
);

export type Asked = {
  method: string;
  path: string;
  /** In lower case, one text each. */
  headers: Record<string, string>;
  body: string;
};
export type Reply = {
  status: number;
  body: string;
  contentType: string;
  headers?: Record<string, string>;
};

/** A text message as the phone would show it. */
export type FakeText = {
  to: string;
  text: string;
  /** Whatever else came with it. */
  fields: Record<string, string>;
  messageId: string;
  at: number;
};

export type SteeredState = {
  /** Every request of the vendor's own API, also refused ones. */
  requests: { path: string; status: number }[];
};
export type TextState = SteeredState & { messages: FakeText[] };

export type SteeredServer<State extends SteeredState> = {
  baseUrl: string;
  state: State;
  trouble: (next: SteeredTrouble | null) => void;
  close: () => Promise<void>;
};

type Vendor = {
  isSend: (asked: Asked) => boolean;
  answer: (asked: Asked) => Reply;
  fail: (status: number, code: string | number | undefined) => Reply;
  /** Further doors for journeys: `POST /__fake/<name>`. Answered with what they give, else with the state. */
  controls?: Record<string, (body: unknown) => unknown>;
  /** Of one request; a longer one is a 413. */
  mostBytes?: number;
};

const usualMostBytes = 64 * 1024;

/** Null when it is too long. */
async function readAsked(request: IncomingMessage, mostBytes: number): Promise<Asked | null> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request) {
    sizeBytes += chunk.length;
    if (sizeBytes <= mostBytes) chunks.push(chunk);
  }
  if (sizeBytes > mostBytes) return null;
  const body = Buffer.concat(chunks).toString();
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const);
  return {
    method: request.method ?? '',
    path: request.url ?? '/',
    headers: Object.fromEntries(headers),
    body,
  };
}

function give(response: ServerResponse, { status, body, contentType, headers }: Reply): void {
  response.writeHead(status, { 'content-type': contentType, ...headers }).end(body);
}

/** A vendor on loopback that tests in this process and journeys in another one can break and look into. */
export async function startSteered<State extends SteeredState>(
  state: State,
  vendor: Vendor,
): Promise<SteeredServer<State>> {
  let trouble: SteeredTrouble | null = null;
  let left = 0;
  const steer = (next: SteeredTrouble | null) => {
    trouble = next;
    left = next?.times ?? Number.POSITIVE_INFINITY;
  };

  function take(asked: Asked): SteeredTrouble | null {
    const kind = vendor.isSend(asked) ? 'send' : 'check';
    if (!trouble || left <= 0 || (trouble.on && trouble.on !== kind)) return null;
    left -= 1;
    return trouble;
  }

  function misbehave(
    now: SteeredTrouble,
    { asked, request, response }: { asked: Asked; request: IncomingMessage; response: ServerResponse },
  ): number {
    if (now.kind === 'swallow' || (now.kind === 'reset' && now.isDone)) vendor.answer(asked);
    if (now.kind === 'hang' || now.kind === 'swallow') return 0;
    if (now.kind === 'reset') {
      request.socket.destroy();
      return 0;
    }
    if (now.kind === 'garbage') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>not what you think</html>');
      return 200;
    }
    const { status, code, retryAfterSeconds, headers } = now;
    const wait: Record<string, string> =
      retryAfterSeconds === undefined ? {} : { 'retry-after': `${retryAfterSeconds}` };
    give(response, { ...vendor.fail(status, code), headers: { ...wait, ...headers } });
    return status;
  }

  const server = createServer(async (request, response) => {
    const asked = await readAsked(request, vendor.mostBytes ?? usualMostBytes);
    if (!asked) {
      state.requests.push({ path: request.url ?? '/', status: 413 });
      give(response, vendor.fail(413, undefined));
      return;
    }
    if (asked.path.startsWith('/__fake/')) {
      const name = asked.path.slice('/__fake/'.length);
      const body = asked.body ? JSON.parse(asked.body) : null;
      const answer = name === 'trouble' ? steer(body) : vendor.controls?.[name]?.(body);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? state));
      return;
    }
    const now = take(asked);
    if (now) {
      const status = misbehave(now, { asked, request, response });
      state.requests.push({ path: asked.path, status });
      return;
    }
    const reply = vendor.answer(asked);
    state.requests.push({ path: asked.path, status: reply.status });
    give(response, reply);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    trouble: steer,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
