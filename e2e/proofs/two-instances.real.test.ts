import { afterEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { askForMore } from '@/lib/features/cvs/ask-for-more';
import { listAudit } from '@/lib/features/operations/list-audit';
import { readUsage } from '@/lib/features/operations/read-usage';
import { revokeKey } from '@/lib/features/operations/revoke-key';
import { rollBackKey } from '@/lib/features/operations/roll-back-key';
import { rotateKey } from '@/lib/features/operations/rotate-key';
import { UsageQuery } from '@/lib/features/operations/schema';
import { flushLedger } from '@/lib/integrations/ledger';
import type { OpenAiTrouble } from '../fakes/openai';
import { eventually, pause } from '../resilience/product';
import { countFake, countLedger, countUsage, dumpAll } from './counts';
import { type Fleet, keys, secretsKey, startFleet } from './fleet';
import { figure, proofScale } from './scale';

const timeoutMs = 240_000;
const perWindow = 10;
const key = { provider: 'openai', name: 'OPENAI_API_KEY' } as const;

let fleet: Fleet | undefined;
afterEach(async () => {
  await fleet?.close();
  fleet = undefined;
}, 60_000);

async function start(options: Parameters<typeof startFleet>[0]): Promise<Fleet> {
  fleet = await startFleet(options);
  return fleet;
}

const insertAdmin = async (): Promise<Actor> => ({
  ...(await insertPerson('operator@example.com')),
  role: 'admin',
});

type Origin = { source: string; reason: string | null };

async function letterOrigins(): Promise<Origin[]> {
  const { rows } = await executeSql(
    `select origin->>'source' as source, origin->>'reason' as reason from letter_versions order by created_at, id`,
  );
  return rows as Origin[];
}

test(
  'a key rotated under load is the only one that two servers use within ten seconds, back and forth, and no letter falls back',
  async () => {
    const { fake, startLoad, log, endAll } = await start({ people: 15 * proofScale });
    const admin = await insertAdmin();
    await rotateKey(admin, { ...key, value: keys.first });
    const questions = () => fake.state.requests.filter(({ path }) => path.endsWith('/chat/completions'));
    const lastOf = (used: string) =>
      questions().findLast(({ keyEnding }) => keyEnding === used.slice(-4))?.at ?? 0;
    const load = startLoad(1 + proofScale);
    await load.goOn(5 * proofScale);

    /** Nobody asks with the old key ten seconds after, and then the provider does not know it any more. */
    const settle = async (change: () => Promise<unknown>, old: string): Promise<number> => {
      await change();
      const changedAt = Date.now();
      await pause(10_000);
      const tookMs = Math.max(0, lastOf(old) - changedAt);
      fake.state.keys = fake.state.keys.filter((one) => one !== old);
      await load.goOn(5 * proofScale);
      expect(lastOf(old)).toBeLessThan(changedAt + 10_000);
      return tookMs;
    };
    const forth = await settle(() => rotateKey(admin, { ...key, value: keys.second }), keys.first);
    fake.state.keys.push(keys.first);
    const back = await settle(() => rollBackKey(admin, { ...key, version: 1 }), keys.second);
    await revokeKey(admin, { ...key, version: 2 });
    await load.goOn(2 * proofScale);
    await load.stop();

    expect(load.failures).toEqual([]);
    const origins = await letterOrigins();
    expect(origins).toHaveLength(load.written());
    expect(origins.filter(({ source, reason }) => source !== 'openai' || reason !== null)).toEqual([]);
    expect(questions().filter(({ status }) => status === 401)).toEqual([]);
    figure(
      `rotation: ${load.written()} letters, 0 failed or built-in; old key last used ${forth} ms after rotating, ${back} ms after rolling back`,
    );

    const { entries } = await listAudit(admin, {});
    expect(entries.map(({ act, subject, result, actor }) => [act, subject, result, actor])).toEqual(
      [
        ['revoke-key', 'openai/OPENAI_API_KEY v2'],
        ['roll-back-key', 'openai/OPENAI_API_KEY v1'],
        ['rotate-key', 'openai/OPENAI_API_KEY v2'],
        ['rotate-key', 'openai/OPENAI_API_KEY v1'],
      ].map(([act, subject]) => [act, subject, 'done', 'operator@example.com']),
    );
    await endAll();
    const [dump, lines] = [await dumpAll(), log()];
    expect(dump).toContain(keys.first.slice(-4));
    expect(lines).toContain('server starts');
    for (const clear of [...Object.values(keys), secretsKey]) {
      for (const form of ['utf8', 'hex', 'base64url'] as const) {
        const written = Buffer.from(clear).toString(form).slice(0, -2);
        expect(dump.includes(written) || lines.includes(written)).toBe(false);
      }
    }
  },
  timeoutMs,
);

test(
  'the ledger of two servers and the worker equals the provider’s own count, to the token and the micro-dollar',
  async () => {
    const models = { OPENAI_FALLBACK_MODEL: 'gpt-5.4-mini' };
    const { fake, people, startLoad, leave, endAll } = await start({ people: 8 * proofScale, env: models });
    const admin = await insertAdmin();
    const troubled = () => fake.state.requests.filter(({ trouble }) => trouble !== null).length;
    const load = startLoad(1 + proofScale);
    for (const { actor, cvId } of people) await askForMore(actor, { cvId });
    const troubles: OpenAiTrouble[] = [
      { kind: 'status', status: 429, retryAfterSeconds: 1 },
      { kind: 'status', status: 500 },
      ...(['refusal', 'truncated', 'invalid_json', 'reset'] as const).map((kind) => ({ kind })),
      { kind: 'cut', pieces: 3 },
    ];
    for (const trouble of troubles) {
      const times = 2 * proofScale;
      const goal = troubled() + times;
      fake.trouble({ ...trouble, times, on: 'completions' });
      await eventually(async () => troubled() >= goal, 60_000);
      await load.goOn(2 * proofScale);
    }
    await load.stop();
    const unanswered = `select id from cvs where findings_origin is null`;
    await eventually(async () => (await executeSql(unanswered)).rows.length === 0, 60_000);
    expect(load.failures).toEqual([]);
    fake.trouble({ kind: 'slow', pauseMs: 200, times: 2, on: 'completions' });
    await leave(0);
    await leave(1);
    await rotateKey(admin, { ...key, value: keys.first });
    await flushLedger();
    await endAll();

    const expected = countFake(fake.state.requests);
    expect(Object.values(expected.byKind).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(
      troubles.length * 2 * proofScale,
    );
    expect(await countLedger()).toEqual(expected);
    const { byKind, ...sums } = expected;
    expect(await countUsage('hour')).toEqual(sums);
    expect(await countUsage('day')).toEqual(sums);
    const { totals, failures } = await readUsage(
      admin,
      UsageQuery.parse({ range: '1h', provider: 'openai' }),
    );
    expect(totals).toMatchObject({ calls: sums.questions + sums.checks, costMicroUsd: sums.costMicroUsd });
    expect(Object.fromEntries(failures.map(({ kind, count }) => [kind, count]))).toEqual(byKind);
    figure(`reconciled: ${JSON.stringify(expected)}`);
  },
  timeoutMs,
);

test(
  'when a provider hangs, everybody has the built-in engine’s letter within ten seconds, marked; memory is bounded, and it heals',
  async () => {
    const { fake, people, write, next, residentMb } = await start({ people: 20 * proofScale });
    await Promise.all([write(0), write(1)]);
    const before = residentMb();
    const peaks = [...before];
    const watching = setInterval(() => {
      for (const [index, mb] of residentMb().entries()) peaks[index] = Math.max(peaks[index] ?? 0, mb);
    }, 500);
    const slowestOfAll = async () => {
      const waits = await Promise.all(people.map((_, n) => write(n % 2 === 0 ? 0 : 1, next())));
      return Math.round(Math.max(...waits.map(({ ms }) => ms)));
    };
    // What this machine takes for so many at once when there is nobody to wait for.
    await executeSql(
      `insert into allowance_uses (user_id, kind, period_start, used)
        select id, 'ai_letters', date_trunc('month', now() at time zone 'utc')::date, 1000 from users
        on conflict (user_id, kind, period_start) do update set used = excluded.used`,
    );
    const crowdMs = await slowestOfAll();
    await executeSql('delete from allowance_uses');
    fake.trouble({ kind: 'hang', on: 'completions' });
    const slowestMs = await slowestOfAll().finally(() => clearInterval(watching));
    figure(
      `provider hangs: ${people.length} people at once, slowest answer ${slowestMs} ms (${crowdMs} ms when it is not asked), server memory ${before.join(' and ')} MB, at most ${peaks.join(' and ')} MB`,
    );
    const origins = (await letterOrigins()).slice(2 + people.length);
    expect(origins).toHaveLength(people.length);
    expect(origins.filter(({ source }) => source !== 'built_in')).toEqual([]);
    expect(origins.filter(({ reason }) => !['timeout', 'unreachable'].includes(String(reason)))).toEqual([]);
    expect(slowestMs - crowdMs).toBeLessThan(10_000);
    for (const [index, peak] of peaks.entries()) expect(peak - (before[index] ?? 0)).toBeLessThan(300);

    const states = `select state from provider_breakers where provider = 'openai'`;
    expect((await executeSql(states)).rows).toHaveLength(2);
    const healedAt = Date.now();
    fake.trouble(null);
    for (const server of [0, 1] as const) {
      await eventually(async () => {
        await write(server);
        return (await letterOrigins()).at(-1)?.source === 'openai';
      }, 30_000);
    }
    figure(`provider heals: both servers ask it again after ${Date.now() - healedAt} ms`);
    await eventually(
      async () => (await executeSql(states)).rows.every(({ state }) => state === 'closed'),
      10_000,
    );
  },
  timeoutMs,
);

test(
  'two servers together never send more than the limit of a window, and use all of it',
  async () => {
    const { fake, startLoad, write } = await start({
      people: 40 + 20 * proofScale,
      env: { OUTBOUND_LIMITS: `openai=${perWindow * 6}` },
    });
    await Promise.all([write(0), write(1)]);
    await executeSql('truncate rate_limits');
    const warmUp = fake.state.requests.length;
    const sent = () =>
      fake.state.requests.slice(warmUp).filter(({ path }) => path.endsWith('/chat/completions'));
    const windows = 2 + Math.floor(proofScale / 5);
    // A refused letter is written at once: a breath of a second keeps the asking to eight a second.
    const load = startLoad(4, 1_000);
    await eventually(async () => sent().length > windows * perWindow, (windows + 2) * 11_000);
    await load.stop();
    expect(load.failures).toEqual([]);
    const times = sent().map(({ at }) => at);
    const firsts = Array.from({ length: windows + 1 }, (_, n) => times[n * perWindow] ?? 0);
    const gaps = firsts.slice(1).map((first, n) => first - (firsts[n] ?? 0));
    figure(
      `outbound limit of ${perWindow} in 10 s: windows of both servers began ${gaps.join(', ')} ms apart`,
    );
    // From a window's first question to the first one that it did not hold.
    for (const gap of gaps) expect(gap).toBeGreaterThan(10_000 - 1_000);
    for (const gap of gaps) expect(gap).toBeLessThan(10_000 + 3_000);
    const { rows } = await executeSql(
      `select count(*)::int as count from letter_versions where origin->>'reason' = 'rate_limited'`,
    );
    expect(Number(rows[0]?.count)).toBeGreaterThan(0);
  },
  timeoutMs,
);
