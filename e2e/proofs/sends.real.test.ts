import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { executeSql } from '@/lib/db/execute-sql';
import { type FakeTwilio, startTwilio, twilioFrom, twilioSid, twilioTokens } from '../fakes/twilio';
import type { CodeAsk, Instance } from '../instances/start-instance';
import { withInstances } from '../instances/with-instances';
import { figure, proofScale } from './scale';

const instances = withInstances();

let twilio: FakeTwilio;
beforeAll(async () => {
  twilio = await startTwilio();
});
afterAll(() => twilio?.close());

const targets = 10 * proofScale;
const networks = ['203.0.113.1', '203.0.113.2', '198.51.100.3', '198.51.100.4', '192.0.2.5'];
const perNetwork = 5;
const perTarget = 15;

type To = CodeAsk['to'];
const nameOf = (to: To) => ('email' in to ? to.email : to.phone);
const emails = Array.from({ length: targets / 2 }, (_, n): To => ({ email: `asha-${n}@example.com` }));
const phones = Array.from(
  { length: targets / 2 },
  (_, n): To =>
    n % 2 === 0
      ? { phone: `+9198765${String(43_000 + n)}`, country: 'IN' }
      : { phone: `+4474001${String(23_000 + n)}`, country: 'GB' },
);

const settings = (more: Record<string, string> = {}) => ({
  ...{ APP_ENV: 'local', AUTH_SECRET: 'a-secret-of-the-proofs-that-is-long-enough' },
  ...{ TWILIO_ACCOUNT_SID: twilioSid, TWILIO_AUTH_TOKEN: twilioTokens[0], TWILIO_FROM: twilioFrom },
  ...{ TWILIO_BASE_URL: twilio.baseUrl, SMS_COUNTRIES: 'IN,GB', OUTBOUND_LIMITS: 'sms=600000' },
  ...more,
});

beforeEach(async () => {
  twilio.state.messages = [];
  await executeSql(
    'truncate sign_in_codes, sign_in_sends, sign_in_addresses, sms_counts, outbox_messages cascade',
  );
});

/** Half of the asks by each instance, all of them at once. */
async function askAll(two: Instance[], asks: CodeAsk[]): Promise<{ ask: CodeAsk; end: string }[]> {
  const halves = two.map((_, index) => asks.filter((__, n) => n % two.length === index));
  const ends = await Promise.all(
    two.map((instance, index) => instance.say({ kind: 'codes', asks: halves[index] ?? [] })),
  );
  return halves.flatMap((half, index) => half.map((ask, n) => ({ ask, end: ends[index]?.[n] ?? '' })));
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

const outbox = async () =>
  (await executeSql('select recipient, channel, state from outbox_messages')).rows as {
    recipient: string;
    channel: string;
    state: string;
  }[];

const counts = async () =>
  Object.fromEntries(
    (await executeSql('select country, sent from sms_counts')).rows.map(({ country, sent }) => [
      country,
      sent,
    ]),
  );

test('of a thousand requests at once no address and no number gets more than its share, from one network or from all', async () => {
  const caps = { SMS_DAILY_CAP: '100000', SMS_COUNTRY_DAILY_CAP: '100000' };
  const two = await instances.start(2, settings(caps));
  const startedAt = performance.now();
  let asked = 0;
  const sent: CodeAsk[] = [];
  // Each round asks twice for each address and network; between two rounds the wait is over. Three rounds use the share up.
  for (let round = 0; round < 4; round += 1) {
    const asks = [...emails, ...phones].flatMap((to) =>
      networks.flatMap((network) => [
        { to, network },
        { to, network },
      ]),
    );
    asked += asks.length;
    sent.push(...(await askAll(two, asks)).filter(({ end }) => end === 'sent').map(({ ask }) => ask));
    await executeSql(`update sign_in_sends set next_send_at = now() - interval '1 second'`);
  }
  const ofTarget = countBy(sent, ({ to }) => nameOf(to));
  const ofNetwork = countBy(sent, ({ to, network }) => `${nameOf(to)} ${network}`);
  expect(new Set(ofTarget.values())).toEqual(new Set([perTarget]));
  expect(ofTarget.size).toBe(targets);
  expect(Math.max(...ofNetwork.values())).toBeLessThanOrEqual(perNetwork);
  const messages = await outbox();
  expect(new Set(countBy(messages, ({ recipient }) => recipient).values())).toEqual(new Set([perTarget]));
  expect(twilio.state.messages).toHaveLength(phones.length * perTarget);
  expect(messages.filter(({ channel }) => channel === 'sms').every(({ state }) => state === 'sent')).toBe(
    true,
  );
  const inCountry = (country: string) =>
    phones.filter((to) => 'phone' in to && to.country === country).length * perTarget;
  expect(await counts()).toEqual({
    ...{ IN: inCountry('IN'), GB: inCountry('GB') },
    '*': phones.length * perTarget,
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  figure(
    `${asked} requests for codes over ${targets} addresses and numbers from ${networks.length} networks in ${seconds} s: ${sent.length} sent, ${perTarget} each`,
  );
});

test('one network alone gets five an hour for a number, however many ask at once', async () => {
  const caps = { SMS_DAILY_CAP: '100000', SMS_COUNTRY_DAILY_CAP: '100000' };
  const two = await instances.start(2, settings(caps));
  const network = networks[0] ?? '';
  const ends: string[] = [];
  for (let round = 0; round < perNetwork + 2; round += 1) {
    const asks = phones.flatMap((to) => Array.from({ length: 4 }, () => ({ to, network })));
    ends.push(...(await askAll(two, asks)).map(({ end }) => end));
    await executeSql(`update sign_in_sends set next_send_at = now() - interval '1 second'`);
  }
  expect(ends.filter((end) => end === 'sent')).toHaveLength(phones.length * perNetwork);
  expect(twilio.state.messages).toHaveLength(phones.length * perNetwork);
});

test('the caps of a country and of a day are used up to the last message and not beyond', async () => {
  const [country, all] = [4 * proofScale, 6 * proofScale];
  const caps = { SMS_DAILY_CAP: String(all), SMS_COUNTRY_DAILY_CAP: String(country) };
  const two = await instances.start(2, settings(caps));
  const numbers = Array.from({ length: 20 * proofScale }, (_, n): To => {
    const digits = String(10_000 + n);
    return n % 2 === 0 || n > 16 * proofScale
      ? { phone: `+9198760${digits}`, country: 'IN' }
      : { phone: `+4474002${digits.padStart(5, '0')}`, country: 'GB' };
  });
  const network = (n: number) => networks[n % networks.length] ?? '';
  const asks = numbers.map((to, n) => ({ to, network: network(n) }));
  const ended = await askAll(two, asks);
  const refused = ended.filter(({ end }) => end !== 'sent');
  expect(ended.length - refused.length).toBe(all);
  expect(new Set(refused.map(({ end }) => end))).toEqual(new Set(['sms_cap']));
  const day = await counts();
  expect(day['*']).toBe(all);
  expect(Number(day.IN) + Number(day.GB)).toBe(all);
  expect(Math.max(Number(day.IN), Number(day.GB))).toBeLessThanOrEqual(country);
  expect(twilio.state.messages).toHaveLength(all);
  expect(await outbox()).toHaveLength(all);
  figure(`${asks.length} numbers at once against a day of ${all} and a country of ${country}: ${all} sent`);
});
