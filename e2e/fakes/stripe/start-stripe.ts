import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { challengeInBrowser, confirmInBrowser, showInBrowser } from './browser';
import { advance } from './clock';
import { missing, sendJson } from './fault';
import { actInPortal, invoicePage, portalPage } from './pages';
import { endRefund, refundCharge } from './refunds';
import { type Api, type StripeRequest, serveApi } from './serve-api';
import { type StripeTrouble, setTrouble } from './troubles';
import { createWebhooks, type Webhooks } from './webhooks';
import { createWorld, findById, now, type World } from './world';

export type { StripeTrouble } from './troubles';

export type FakeStripe = {
  baseUrl: string;
  world: World;
  requests: StripeRequest[];
  hooks: Webhooks;
  trouble: (next: StripeTrouble | null) => void;
  advance: (seconds: number) => void;
  confirm: (clientSecret: string, number: string) => ReturnType<typeof confirmInBrowser>;
  challenge: (clientSecret: string, isPassed: boolean) => ReturnType<typeof challengeInBrowser>;
  close: () => Promise<void>;
};

type Options = {
  port?: number;
  keys?: readonly string[];
  webhookSecret?: string;
  webhookUrl?: string | null;
};

const mostBytes = 1024 * 1024;
const stub = fileURLToPath(new URL('./stub.js', import.meta.url));

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += chunk;
    if (body.length > mostBytes) throw new Error('the question is too long');
  }
  return body;
}

function sendPage(response: ServerResponse, page: string | null): void {
  if (page === null) sendJson(response, 404, { error: missing('page', '').body });
  else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}

const listOf = <T>(map: ReadonlyMap<string, T>): T[] => [...map.values()];

function stateOf({ world, requests, keys, troubles }: Api, hooks: Webhooks) {
  const { customers, products, subscriptions, invoices, intents, charges, refunds } = world;
  return {
    ...{ customers: listOf(customers), products: listOf(products), subscriptions: listOf(subscriptions) },
    ...{ invoices: listOf(invoices), intents: listOf(intents), charges: listOf(charges) },
    ...{ refunds: listOf(refunds), requests, keys, trouble: troubles.current, now: now(world) },
    ...{ endpoint: hooks.endpoint, events: hooks.events, held: hooks.held.length },
    deliveries: hooks.deliveries,
  };
}
export type StripeState = ReturnType<typeof stateOf>;

/** For journeys in another process. Anybody on this machine may steer a fake. */
async function control(api: Api, hooks: Webhooks, word: string, told: unknown): Promise<object> {
  const { world } = api;
  const facts = (told ?? {}) as Record<string, unknown>;
  if (word === 'trouble') setTrouble(api.troubles, told as StripeTrouble | null);
  else if (word === 'keys') api.keys.splice(0, api.keys.length, ...(told as string[]));
  else if (word === 'advance') advance(world, Number(facts.seconds));
  else if (word === 'webhooks') Object.assign(hooks.endpoint, facts);
  else if (word === 'release') hooks.release();
  else if (word === 'settled') await hooks.settled();
  else if (word === 'resend') {
    const chosen = hooks.events.filter(({ id }) => facts.eventId === undefined || facts.eventId === id);
    for (const event of chosen) await hooks.send(event);
  } else if (word === 'confirm')
    return confirmInBrowser(world, told as { clientSecret: string; number: string });
  else if (word === 'challenge')
    return challengeInBrowser(world, told as { clientSecret: string; isPassed: boolean });
  else if (word === 'refunds') world.refundStatus = told as World['refundStatus'];
  // As in its own pages, by somebody whom we know nothing of.
  else if (word === 'refund')
    return refundCharge(world, {
      ...(told as { charge: string; amount: number | null }),
      ...{ reason: null, metadata: {} },
    });
  else if (word === 'end-refund')
    endRefund(world, String(facts.id), facts.status === 'failed' ? 'failed' : 'succeeded');
  // Differences that a reconcile has to find.
  else if (word === 'edit') Object.assign(findById(world, String(facts.id)) ?? {}, facts.changes);
  return stateOf(api, hooks);
}

/** A browser that sends a header more than usual, as those of journeys do, asks before it sends. */
const anywhere = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };

/** The doors of the script in the browser: a text body, so that no browser asks first. */
function serveBrowser(world: World, word: string, body: string, response: ServerResponse): void {
  const told = JSON.parse(body || '{}');
  const doors: Record<string, (asked: never) => object> = {
    confirm: (asked) => confirmInBrowser(world, asked),
    challenge: (asked) => challengeInBrowser(world, asked),
    show: (asked) => showInBrowser(world, asked),
  };
  const door = doors[word];
  sendJson(response, door ? 200 : 404, door ? door(told as never) : {}, anywhere);
}

async function serve(api: Api, hooks: Webhooks, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://fake');
  const [, first = '', second = ''] = url.pathname.split('/');
  const body = await readBody(request);
  if (first === '__fake') {
    const told = request.method === 'POST' ? JSON.parse(body || 'null') : null;
    sendJson(response, 200, await control(api, hooks, second, told));
  } else if (first === 'stripe.js') {
    response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store', ...anywhere });
    response.end(readFileSync(stub));
  } else if (first === 'browser' && request.method === 'OPTIONS') response.writeHead(204, anywhere).end();
  else if (first === 'browser') serveBrowser(api.world, second, body, response);
  else if (first === 'portal') {
    const isAct = request.method === 'POST';
    sendPage(
      response,
      isAct ? actInPortal(api.world, second, new URLSearchParams(body)) : portalPage(api.world, second),
    );
  } else if (first === 'invoice') sendPage(response, invoicePage(api.world, second));
  else serveApi(api, url, body, request, response);
}

/** What sets it up as Stripe for whoever reads our settings. */
export const stripeEnv = (baseUrl: string) => ({
  ...{ STRIPE_SECRET_KEY: 'sk_test_fake', STRIPE_PUBLISHABLE_KEY: 'pk_test_fake' },
  ...{ STRIPE_WEBHOOK_SECRET: 'whsec_fake', STRIPE_API_BASE: baseUrl },
});

/**
 * A Stripe of its own on loopback: customers, products, subscriptions, invoices, payments, refunds, portal, webhooks, a clock, and
 * the script for the browser. Also steered over HTTP: `POST /__fake/trouble`, `advance`, `webhooks`, …; `GET /__fake/state`.
 */
export async function startStripe(options: Options = {}): Promise<FakeStripe> {
  const { port = 0, keys = ['sk_test_fake'], webhookSecret = 'whsec_fake', webhookUrl = null } = options;
  const world = createWorld();
  const hooks = createWebhooks(webhookSecret);
  hooks.endpoint.url = webhookUrl;
  world.emit = (type, object) => hooks.emit(type, object, now(world));
  const troubles = { current: null, left: Number.POSITIVE_INFINITY };
  const api: Api = { world, troubles, keys: [...keys], requests: [], stored: new Map() };
  const server = createServer((request, response) => {
    serve(api, hooks, request, response).catch(() => {
      if (!response.headersSent)
        sendJson(response, 500, { error: { type: 'api_error', message: 'the fake fell' } });
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  world.baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ baseUrl: world.baseUrl, world, requests: api.requests, hooks },
    trouble: (next) => setTrouble(troubles, next),
    advance: (seconds) => advance(world, seconds),
    confirm: (clientSecret, number) => confirmInBrowser(world, { clientSecret, number }),
    challenge: (clientSecret, isPassed) => challengeInBrowser(world, { clientSecret, isPassed }),
    async close() {
      hooks.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
