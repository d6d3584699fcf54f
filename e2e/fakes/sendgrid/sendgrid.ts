import { randomBytes } from 'node:crypto';
import {
  type Asked,
  type Reply,
  type SteeredServer,
  type SteeredState,
  startSteered,
} from '../steered-server';
import {
  createEventFeed,
  type EventFeed,
  type FakeMailEvent,
  type MailEndpoint,
  newSigningKey,
  type SigningKey,
} from './event-feed';
import { type FakeMail, readMailRequest } from './mail-request';
import {
  actOfReader,
  followMail,
  type ListName,
  listNames,
  type MailOutcome,
  type ReaderAct,
  type SuppressionLists,
} from './outcomes';

/** What the fake accepts: the first is set, the second is there to rotate to. */
export const sendgridKeys = ['SG.sandbox-first-0001', 'SG.sandbox-second-0002'] as const;
/** Its domain is proven there; mail from another one is refused. */
export const sendgridFrom = 'hello@career-copilot.example';
export const sendgridScopes = ['mail.send', 'suppression.read', 'suppression.delete'];

/** The settings of a product that sends by this fake. */
export const sendGridEnv = (baseUrl: string, publicKey: string): Record<string, string> => ({
  ...{ SENDGRID_API_KEY: sendgridKeys[0], SENDGRID_FROM_EMAIL: sendgridFrom, SENDGRID_BASE_URL: baseUrl },
  SENDGRID_WEBHOOK_PUBLIC_KEY: publicKey,
  MAIL_POSTAL_ADDRESS: 'Career Co-Pilot, 1 Sandbox Street, 00000 Loopback',
});

export type SendGridState = SteeredState & {
  /** Accepted now: one that is taken out is revoked. */
  keys: string[];
  /** What any key may do. */
  scopes: string[];
  /** Mail that it took to deliver, oldest first. */
  mails: FakeMail[];
  /** In sandbox mode: looked at, and kept nowhere. */
  sandboxed: number;
  lists: SuppressionLists;
  /** By address; any other one gets its mail. */
  outcomes: Record<string, MailOutcome>;
  endpoint: MailEndpoint;
  publicKey: string;
  deliveries: EventFeed['deliveries'];
};

export type FakeSendGrid = SteeredServer<SendGridState> & {
  events: FakeMailEvent[];
  /** A reader does something with the newest mail to an address. */
  read: (to: string, act: ReaderAct) => void;
  release: () => void;
  rotate: () => void;
  settled: () => Promise<void>;
};

const mostBytes = 30 * 1024 * 1024;

const json = (status: number, body: object | null, headers: Record<string, string> = {}): Reply => ({
  ...{ status, contentType: 'application/json', headers },
  body: body === null ? '' : JSON.stringify(body),
});
const fail = (status: number, field: string | number | null = null): Reply =>
  json(status, { errors: [{ message: `fake failure ${status}`, field, help: null }] });

type World = { state: SendGridState; feed: EventFeed };

function take({ state, feed }: World, { body, headers }: Asked): Reply {
  if (!headers['content-type']?.startsWith('application/json')) return fail(415);
  // What belongs to the mail stands in the mail.
  if (Object.keys(headers).some((name) => name.startsWith('list-'))) return fail(400, 'headers');
  const read = readMailRequest(body);
  if (!read.isGood) return fail(400, read.field);
  if (read.mail.from.email !== sendgridFrom) return fail(403, 'from');
  if (read.isSandbox) {
    state.sandboxed += 1;
    return json(200, null);
  }
  const mail = { ...read.mail, messageId: randomBytes(16).toString('base64url'), at: Date.now() };
  state.mails.push(mail);
  feed.emit(followMail(mail, state.outcomes[mail.to] ?? 'deliver', state.lists));
  return json(202, null, { 'x-message-id': mail.messageId });
}

const isList = (name: string | undefined): name is ListName => listNames.some((one) => one === name);
const mostRows = 500;

function list({ lists }: SendGridState, name: ListName, query: URLSearchParams): Reply {
  const number = (key: string, usual: number) => Number(query.get(key) ?? usual);
  const [limit, offset] = [number('limit', mostRows), number('offset', 0)];
  if (!(limit >= 1 && limit <= mostRows && offset >= 0)) return fail(400, 'limit');
  const [from, to] = [number('start_time', 0), number('end_time', Number.POSITIVE_INFINITY)];
  const found = lists[name].filter(({ created }) => created >= from && created <= to);
  return json(200, found.toReversed().slice(offset, offset + limit));
}

function remove({ lists }: SendGridState, name: ListName, address: string): Reply {
  const kept = lists[name].filter(({ email }) => email !== address);
  const isThere = kept.length < lists[name].length;
  lists[name] = kept;
  return isThere ? json(204, null) : fail(404);
}

function answer(world: World, asked: Asked): Reply {
  const { state } = world;
  const { method, path, headers } = asked;
  if (!state.keys.some((key) => headers.authorization === `Bearer ${key}`)) return fail(401);
  const may = (scope: string) => state.scopes.includes(scope);
  const { pathname, searchParams } = new URL(path, 'http://fake');
  if (method === 'GET' && pathname === '/v3/scopes') return json(200, { scopes: state.scopes });
  if (method === 'POST' && pathname === '/v3/mail/send')
    return may('mail.send') ? take(world, asked) : fail(403);
  const [, name, address] = /^\/v3\/suppression\/([a-z_]+)(?:\/(.+))?$/.exec(pathname) ?? [];
  if (method === 'GET' && isList(name) && !address) {
    return may('suppression.read') ? list(state, name, searchParams) : fail(403);
  }
  const [, left] = /^\/v3\/asm\/suppressions\/global\/(.+)$/.exec(pathname) ?? [];
  const gone = left ? ('unsubscribes' as const) : isList(name) && name !== 'unsubscribes' ? name : null;
  if (method === 'DELETE' && gone && (left || address)) {
    const email = decodeURIComponent(left ?? address ?? '');
    return may('suppression.delete') ? remove(state, gone, email) : fail(403);
  }
  return fail(404);
}

export type SendGridSteering = Partial<MailEndpoint> & {
  outcomes?: Record<string, MailOutcome>;
  isReleased?: boolean;
  isRotated?: boolean;
};

/** SendGrid's mail, suppressions and events on loopback. */
export async function startSendGrid({
  keys = sendgridKeys,
  signingKey = newSigningKey(),
  webhookUrl = null,
}: {
  keys?: readonly string[];
  signingKey?: SigningKey;
  webhookUrl?: string | null;
} = {}): Promise<FakeSendGrid> {
  const feed = createEventFeed(signingKey, webhookUrl);
  const { endpoint, publicKey, deliveries } = feed;
  const state: SendGridState = {
    ...{ requests: [], keys: [...keys], scopes: [...sendgridScopes], mails: [], sandboxed: 0 },
    lists: { bounces: [], spam_reports: [], unsubscribes: [], invalid_emails: [] },
    ...{ outcomes: {}, endpoint, publicKey: publicKey(), deliveries },
  };
  const world = { state, feed };
  const newest = (to: string) => {
    const mail = state.mails.findLast((one) => one.to === to);
    if (!mail) throw new Error('there is no mail to this address');
    return mail;
  };
  const read = (to: string, act: ReaderAct) => feed.emit([actOfReader(newest(to), act, state.lists)]);
  const rotate = () => {
    feed.rotate();
    state.publicKey = feed.publicKey();
  };
  const steer = ({ outcomes = {}, isReleased, isRotated, ...rest }: SendGridSteering) => {
    Object.assign(endpoint, rest);
    Object.assign(state.outcomes, outcomes);
    if (isRotated) rotate();
    if (isReleased) feed.release();
  };
  const server = await startSteered(state, {
    isSend: ({ method, path }) => method === 'POST' && path === '/v3/mail/send',
    answer: (asked) => answer(world, asked),
    fail: (status, code) => fail(status, code ?? null),
    mostBytes,
    controls: {
      keys: (body) => {
        state.keys = body as string[];
      },
      scopes: (body) => {
        state.scopes = body as string[];
      },
      webhooks: (body) => steer(body as SendGridSteering),
      mails: (body) => state.mails.filter(({ to }) => to.includes((body as { to: string }).to)),
      read: (body) => {
        const { to, act } = body as { to: string; act: ReaderAct };
        read(to, act);
      },
    },
  });
  const close = async () => {
    feed.close();
    await server.close();
  };
  return {
    ...server,
    events: feed.events,
    read,
    release: feed.release,
    rotate,
    settled: feed.settled,
    close,
  };
}
