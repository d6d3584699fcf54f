import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { misbehave } from '../fake-server';
import { deliver, forge, type Letter, letterOf, tell } from './callbacks';
import { postBack, press, settle, showPage } from './pay-page';
import { serveV1 } from './v1';
import { giveToken, serveV2 } from './v2';
import {
  type Answered,
  expireOrders,
  findOrder,
  findRefund,
  type PhonePeAccount,
  type PhonePeState,
  type PhonePeTrouble,
  phonePeAccount,
  refused,
  type World,
} from './world';

export type { PhonePeState, PhonePeTrouble } from './world';

export type FakePhonePe = {
  baseUrl: string;
  account: PhonePeAccount;
  state: PhonePeState;
  /** The same doors as `POST /__fake/<name>` from another process; gives the state. */
  steer: (name: string, body?: unknown) => Promise<PhonePeState>;
  trouble: (next: PhonePeTrouble | null) => void;
  /** What it says of an order or a refund as that stands now, for whoever carries it; null where it has none. */
  letter: (id: string) => Letter | null;
  close: () => Promise<void>;
};

const mostBytes = 256 * 1024;

async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > mostBytes) throw new Error('too long');
  }
  return text;
}

const json = (response: ServerResponse, { status, body }: Answered) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

const html = (response: ServerResponse, text: string) =>
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(text);

function setTrouble(world: World, next: PhonePeTrouble | null): void {
  world.trouble = next;
  world.troublesLeft = next?.times ?? Number.POSITIVE_INFINITY;
}

function takeTrouble(world: World, path: string): PhonePeTrouble | null {
  const { trouble, troublesLeft } = world;
  if (!trouble || troublesLeft <= 0 || (trouble.on && !path.includes(trouble.on))) return null;
  world.troublesLeft -= 1;
  return trouble;
}

type Command = (world: World, body: never) => unknown;

/** How a test or a journey steers it. Anybody on this machine may. */
const commands: Record<string, Command> = {
  state: () => undefined,
  trouble: (world, body: PhonePeTrouble | null) => setTrouble(world, body),
  callbacks: (world, body: Partial<World['callbacks']>) => Object.assign(world.callbacks, body),
  bank: (world, body: World['bank']) => {
    world.bank = body;
  },
  secrets: (world, body: string[]) => {
    world.account.clientSecrets = body;
  },
  account: (world, body: Partial<PhonePeAccount>) => Object.assign(world.account, body),
  tokens: (world, { seconds }: { seconds: number }) => {
    world.tokenSeconds = seconds;
  },
  revoke: (world) => world.tokens.clear(),
  clock: (world, { aheadSeconds }: { aheadSeconds: number }) => {
    world.clockMs = aheadSeconds * 1_000;
  },
  returns: (world, body: 'GET' | 'POST' | null) => {
    world.returnMode = body;
  },
  lie: (world, { orderId, ...lie }: { orderId: string }) => world.lies.set(orderId, lie),
  deliver: (world, { id, copies }: { id: string; copies?: number }) => deliver(world, id, copies),
  forge: (world, body: Parameters<typeof forge>[1]) => forge(world, body),
  refunds: (world, body: 'settle' | 'wait') => {
    world.refundsSettle = body === 'settle';
  },
  settle(world, { id, state, code }: { id: string; state: 'COMPLETED' | 'FAILED'; code?: string }) {
    const refund = findRefund(world, id);
    const order = findOrder(world, id);
    if (refund) {
      refund.state = state;
      tell(world, refund);
    } else if (order) settle(world, order, state, code);
  },
};

async function steer(world: World, name: string, body: unknown): Promise<Answered> {
  const command = commands[name];
  if (!command) return refused(404, 'NO_SUCH_COMMAND');
  await command(world, body as never);
  expireOrders(world);
  return { status: 200, body: world.state };
}

function goBack(world: World, orderId: string, response: ServerResponse): void {
  const order = findOrder(world, orderId);
  if (!order) return;
  if ((world.returnMode ?? order.returnMode) === 'POST') html(response, postBack(world, order));
  else response.writeHead(303, { location: order.returnUrl }).end();
}

function servePage(world: World, method: string, path: string, response: ServerResponse): boolean {
  const [, id = '', action] = /^\/page\/([^/]+)(?:\/([a-z]+))?$/.exec(path) ?? [];
  const order = findOrder(world, id);
  if (!order) return false;
  if (method === 'GET' && !action) html(response, showPage(world, order));
  else if (method === 'POST' && action && press(world, order, action)) goBack(world, id, response);
  else return false;
  return true;
}

async function serve(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const method = request.method ?? 'GET';
  const path = new URL(request.url ?? '/', 'http://fake').pathname;
  const text = method === 'POST' ? await readText(request) : '';
  const headers = request.headers as Record<string, string | undefined>;
  if (path.startsWith('/__fake/')) {
    return void json(response, await steer(world, path.slice('/__fake/'.length), JSON.parse(text || 'null')));
  }
  expireOrders(world);
  if (servePage(world, method, path, response)) return;
  const trouble = takeTrouble(world, path);
  const entry = { method, path, status: 0, trouble: trouble?.kind ?? null };
  world.state.requests.push(entry);
  response.on('close', () => {
    entry.status = response.headersSent ? response.statusCode : 0;
  });
  if (trouble && trouble.kind !== 'lost') return misbehave(trouble, request, response);
  const isToken = method === 'POST' && path === '/v1/oauth/token';
  const body = () => (text ? JSON.parse(text) : null);
  const { authorization = '', 'content-type': type = '' } = headers;
  const answer = isToken
    ? giveToken(world, type, text)
    : (serveV2(world, { method, path, authorization, body: body() }) ??
      serveV1(world, { method, path, headers, body: body() }) ??
      refused(404, '404'));
  if (trouble) request.socket.destroy();
  else json(response, answer);
}

/** PhonePe on loopback, both interfaces on one address with one merchant: tokens, orders, pay page, refunds, callbacks. */
export async function startPhonePe({ port = 0 }: { port?: number } = {}): Promise<FakePhonePe> {
  const world: World = {
    ...{ baseUrl: '', account: phonePeAccount(), tokens: new Map(), tokenSeconds: 3_600, lies: new Map() },
    state: { requests: [], orders: [], refunds: [], callbacks: [], tokens: 0 },
    ...{ bank: 'pays', refundsSettle: false, returnMode: null, clockMs: 0, number: 0 },
    callbacks: { url: null, mode: 'send', copies: 1, delayMs: 0 },
    ...{ trouble: null, troublesLeft: 0 },
  };
  const server = createServer((request, response) => {
    serve(world, request, response).catch(() => json(response, refused(400, 'BAD_REQUEST')));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  world.baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ baseUrl: world.baseUrl, account: world.account, state: world.state },
    steer: async (name, body) => (await steer(world, name, body)).body as PhonePeState,
    trouble: (next) => setTrouble(world, next),
    letter(id) {
      const thing = findRefund(world, id) ?? findOrder(world, id);
      return thing ? letterOf(world, thing) : null;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
