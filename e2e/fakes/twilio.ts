import { randomUUID } from 'node:crypto';
import { type Asked, type Reply, type SteeredServer, startSteered, type TextState } from './steered-server';

export const twilioSid = `AC${'0'.repeat(31)}1`;
/** What the fake accepts: the first is set, the second is there to rotate to. */
export const twilioTokens = ['twilio-sandbox-first-0001', 'twilio-sandbox-second-0002'] as const;
export const twilioFrom = '+15005550006';

export type TwilioState = TextState & {
  /** Accepted now: one that is taken out is revoked. */
  tokens: string[];
  account: { status: string; type: string };
};
export type FakeTwilio = SteeredServer<TwilioState>;

const json = (status: number, body: object): Reply => ({
  ...{ status, contentType: 'application/json' },
  body: JSON.stringify(body),
});

const fail = (status: number, code: string | number = 20001): Reply =>
  json(status, { code: Number(code), message: `fake failure ${code}`, more_info: '', status });

const isE164 = (number: string) => /^\+[1-9]\d{6,14}$/.test(number);
const senders = ['From', 'MessagingServiceSid'];

/** The message that a form asks for, or why it is none. */
function readMessage(body: string): { to: string; text: string; fields: Record<string, string> } | Reply {
  const pairs = [...new URLSearchParams(body)];
  const { To: to = '', Body: text = '', ...fields } = Object.fromEntries(pairs);
  const [sender = '', ...more] = Object.keys(fields);
  if (pairs.length !== 3 || !senders.includes(sender) || more.length > 0) return fail(400, 21603);
  if (sender === 'From' && !isE164(fields.From ?? '')) return fail(400, 21212);
  if (sender === 'MessagingServiceSid' && !fields[sender]?.startsWith('MG')) return fail(400, 21701);
  if (!isE164(to)) return fail(400, 21211);
  if (text === '' || text.length > 1600) return fail(400, text === '' ? 21602 : 21617);
  return { to, text, fields };
}

function answer(state: TwilioState, { method, path, headers, body }: Asked): Reply {
  const accepted = state.tokens.map(
    (token) => `Basic ${Buffer.from(`${twilioSid}:${token}`).toString('base64')}`,
  );
  if (!accepted.includes(headers.authorization ?? '')) return fail(401, 20003);
  const account = `/2010-04-01/Accounts/${twilioSid}`;
  if (method === 'GET' && path === `${account}.json`) return json(200, { sid: twilioSid, ...state.account });
  if (method !== 'POST' || path !== `${account}/Messages.json`) return fail(404, 20404);
  if (headers['content-type'] !== 'application/x-www-form-urlencoded') return fail(415, 20001);
  const message = readMessage(body);
  if ('status' in message) return message;
  const messageId = `SM${randomUUID().replaceAll('-', '')}`;
  state.messages.push({ ...message, messageId, at: Date.now() });
  return json(201, { sid: messageId, status: 'queued', to: message.to, error_code: null });
}

/** Twilio's account and messages on loopback. */
export function startTwilio({
  tokens = twilioTokens,
}: {
  tokens?: readonly string[];
} = {}): Promise<FakeTwilio> {
  const account = { status: 'active', type: 'Full' };
  const state: TwilioState = { messages: [], requests: [], tokens: [...tokens], account };
  return startSteered(state, {
    isSend: ({ method }) => method === 'POST',
    answer: (asked) => answer(state, asked),
    fail,
    controls: {
      tokens: (body) => {
        state.tokens = body as string[];
      },
      account: (body) => {
        Object.assign(state.account, body);
      },
    },
  });
}
