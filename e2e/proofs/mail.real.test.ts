import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeDb, setDb } from '@/lib/db/client';
import { executeSql } from '@/lib/db/execute-sql';
import { openRealDb, realServer } from '@/lib/db/testing/real-db';
import { newSigningKey } from '../fakes/sendgrid/event-feed';
import { type FakeSendGrid, sendGridEnv, startSendGrid } from '../fakes/sendgrid/sendgrid';
import { type Door, startDoor } from '../instances/start-door';
import { type Instance, startInstance } from '../instances/start-instance';
import { eventually } from '../resilience/product';
import { deliverBatch, inBatches, insertMails, mailStates, tellOf } from './mail-storm';
import { figure, proofScale } from './scale';
import { createDice, inLanes, shuffle } from './webhook-storm';

const signingKey = newSigningKey();
let fake: FakeSendGrid;
let databaseUrl = '';
const settings = () => ({
  ...sendGridEnv(fake.baseUrl, signingKey.publicKey),
  ...{ OUTBOUND_LIMITS: 'sendgrid=600000', AUTH_SECRET: 'a-secret-of-the-proofs-that-is-long-enough' },
});
const running: (Instance | Door)[] = [];
async function startSenders(count: number): Promise<Instance[]> {
  const started = await Promise.all(
    Array.from({ length: count }, () => startInstance(databaseUrl, settings())),
  );
  running.push(...started);
  return started;
}

beforeAll(async () => {
  fake = await startSendGrid({ signingKey });
  const opened = await openRealDb(realServer());
  databaseUrl = opened.url;
  setDb(opened);
});
beforeEach(async () => {
  fake.trouble(null);
  fake.state.mails.length = 0;
  await executeSql('truncate outbox_messages, mail_suppressions, pgboss.job cascade');
});
afterEach(() => Promise.all(running.splice(0).map((one) => one.stop())));
afterAll(async () => {
  await closeDb();
  await fake?.close();
});

/** How often each mail was taken. */
function taken(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { customArgs } of fake.state.mails) {
    const id = customArgs.mail_id ?? '';
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
const skipPauses = () => executeSql(`update outbox_messages set next_try_at = now() where state = 'queued'`);
const loseSenders = () =>
  executeSql(`update outbox_messages set state_at = state_at - interval '5 minutes' where state = 'sending'`);

test('two workers and fifty callers send each of many mails once', async () => {
  const mails = 500 * proofScale;
  await insertMails(mails);
  const senders = await startSenders(2);
  const startedAt = performance.now();
  const sent = await Promise.all(senders.map((sender) => sender.say({ kind: 'mail', callers: 25 })));
  // What our own bounds held back has its pause.
  while ((await mailStates()).queued) {
    await skipPauses();
    await senders[0]?.say({ kind: 'mail', callers: 1 });
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  expect(await mailStates()).toEqual({ accepted: mails });
  expect(fake.state.mails).toHaveLength(mails);
  expect([...taken().values()].every((times) => times === 1)).toBe(true);
  expect(sent.every((count) => count > 0)).toBe(true);
  figure(`mail: ${mails} mails by two workers and fifty callers in ${seconds.toFixed(1)} s: each sent once`);
});

test('with kill -9 between accept and mark none is lost and none is sent more than twice', async () => {
  const mails = 60 * proofScale;
  const kills = 3 * proofScale;
  const ids = await insertMails(mails);
  for (let kill = 0; kill < kills; kill += 1) {
    const [sender] = await startSenders(1);
    const before = fake.state.mails.length;
    // It takes each, and never says so.
    fake.trouble({ kind: 'swallow' });
    sender?.say({ kind: 'mail', callers: 2 }).catch(() => undefined);
    await eventually(async () => fake.state.mails.length > before, 30_000);
    await sender?.kill();
    running.splice(0);
    fake.trouble(null);
    await loseSenders();
  }
  const [sender] = await startSenders(1);
  for (let round = 0; round < 20 && (await mailStates()).accepted !== mails; round += 1) {
    await loseSenders();
    await skipPauses();
    await sender?.say({ kind: 'mail', callers: 2 });
    const { queued = 0, sending = 0 } = await mailStates();
    if (queued + sending === 0) break;
  }
  const counts = taken();
  const states = await mailStates();
  const duplicates = [...counts.values()].filter((times) => times === 2).length;
  expect(ids.filter((id) => !counts.has(id))).toEqual([]);
  expect(Math.max(...counts.values())).toBeLessThanOrEqual(2);
  expect((states.accepted ?? 0) + (states.failed ?? 0)).toBe(mails);
  const { rows } = await executeSql(`select distinct failure from outbox_messages where state = 'failed'`);
  expect(rows.every(({ failure }) => failure === 'outcome_unknown')).toBe(true);
  expect(duplicates).toBeGreaterThan(0);
  figure(
    `mail with kill -9 between accept and mark: ${kills} kills, ${mails} of ${mails} mails taken, ${duplicates} twice, none three times, ${states.failed ?? 0} whose end nobody knows`,
  );
});

const broken = [
  ['401', { kind: 'status', status: 401 }],
  ['413', { kind: 'status', status: 413 }],
  ['429', { kind: 'status', status: 429, retryAfterSeconds: 30 }],
  ['500', { kind: 'status', status: 500 }],
  ['hang', { kind: 'hang' }],
  ['reset', { kind: 'reset' }],
  ['accepted and then silent', { kind: 'swallow' }],
  ['garbage', { kind: 'garbage' }],
] as const;

test.each(broken)('broken by %s: nothing is lost, states are right, and it heals', async (name, trouble) => {
  await insertMails(20);
  const [sender] = await startSenders(1);
  fake.trouble(trouble);
  await sender?.say({ kind: 'mail', callers: 1 });
  const { rows } = await executeSql('select state, attempts, unsure_attempts as unsure from outbox_messages');
  expect(rows.filter(({ state }) => state === 'sending' || state === 'accepted')).toEqual([]);
  const isOver = name === '413';
  expect(rows.some(({ state }) => state === 'failed')).toBe(isOver);
  const mayHaveGone = ['hang', 'reset', 'accepted and then silent', 'garbage'].includes(name);
  expect(rows.some(({ unsure }) => Number(unsure) > 0)).toBe(mayHaveGone);
  if (name === '401') expect(rows.every(({ attempts }) => attempts === 0)).toBe(true);
  fake.trouble(null);
  // As an operator does who mends it: its breaker goes with the process.
  const [healed] = await startSenders(1);
  for (let round = 0; round < 10 && ((await mailStates()).queued ?? 0) > 0; round += 1) {
    await skipPauses();
    await healed?.say({ kind: 'mail', callers: 1 });
  }
  const { accepted = 0, failed = 0, ...others } = await mailStates();
  expect(others).toEqual({});
  expect(isOver ? failed : 0).toBe(failed);
  expect(accepted + failed).toBe(20);
  expect(Math.max(0, ...taken().values())).toBeLessThanOrEqual(2);
});

test('events three times each, shuffled, over two instances: every mail ends in its state and every event is kept once', async () => {
  const mails = 4_000 * proofScale;
  const ids = await insertMails(mails, 'accepted');
  const { events, ends } = tellOf(ids);
  const dice = createDice(11);
  const batches = inBatches(shuffle([...events, ...events, ...events], dice), 1_000);
  const doors = await Promise.all([0, 1].map(() => startDoor(databaseUrl, settings())));
  running.push(...doors);
  let turn = 0;
  const origin = () => {
    turn += 1;
    return doors[turn % doors.length]?.origin ?? '';
  };
  const startedAt = performance.now();
  await inLanes(8, () => {
    const batch = batches.pop();
    return batch ? () => deliverBatch(origin, batch, signingKey) : null;
  });
  const seconds = (performance.now() - startedAt) / 1_000;
  const { rows: kept } = await executeSql('select count(*)::int as count from mail_events');
  expect(kept).toEqual([{ count: events.length }]);
  const { rows } = await executeSql('select id, state from outbox_messages');
  expect(rows.filter(({ id, state }) => ends.get(String(id)) !== state)).toEqual([]);
  figure(
    `mail events: ${events.length} events three times each, shuffled, on two instances in ${seconds.toFixed(1)} s (${Math.round((events.length * 3) / seconds)} a second): ${mails} of ${mails} mails in their state`,
  );
});
