import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { type AiOrigin, builtInOrigin } from '@/lib/core/ai-origin';
import { tiers } from '@/lib/core/plans';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { findAiOffer } from './find-ai-offer';
import { listAllowances } from './list-allowances';
import { returnAllowance } from './return-allowance';
import { spendAllowance } from './spend-allowance';
import { takeAllowance } from './take-allowance';

withTestDb();

const { ai_letters: limit } = tiers.free.allowances;
const byModel: AiOrigin = { source: 'openai', model: 'gpt-6-luna', reason: null, staleSince: null };

let asha: Actor;
let stranger: Actor;

beforeEach(async () => {
  process.env.OPENAI_API_KEY = 'a-key-of-a-test';
  process.env.OPENAI_BASE_URL = 'http://127.0.0.1:9/v1';
  asha = await insertPerson('asha@example.com');
  stranger = await insertPerson('stranger@example.com');
});

const usedOf = async (actor: Actor, at?: Date) =>
  (await listAllowances(actor, at)).find(({ kind }) => kind === 'ai_letters')?.used;

test('a month holds its allowance, one person’s uses are not another’s, and the next month begins whole', async () => {
  const november = new Date('2026-11-30T23:59:59.999Z');
  const december = new Date('2026-12-01T00:00:00.000Z');
  for (let use = 0; use < limit; use += 1)
    expect(await takeAllowance(asha, 'ai_letters', november)).toBe(true);
  expect(await takeAllowance(asha, 'ai_letters', november)).toBe(false);
  expect(await takeAllowance(asha, 'ai_analyses', november)).toBe(true);
  expect(await takeAllowance(stranger, 'ai_letters', november)).toBe(true);
  expect(await takeAllowance(asha, 'ai_letters', december)).toBe(true);
  const letters = (await listAllowances(asha, november)).find(({ kind }) => kind === 'ai_letters');
  expect(letters).toEqual({ kind: 'ai_letters', used: limit, limit, resetsAt: december });
  expect(await usedOf(asha, december)).toBe(1);
});

test('a use goes back to the month in which it was taken, and never below none', async () => {
  const november = new Date('2026-11-30T23:59:59Z');
  const december = new Date('2026-12-01T00:00:01Z');
  await takeAllowance(asha, 'ai_letters', november);
  await takeAllowance(asha, 'ai_letters', december);
  await returnAllowance(asha, 'ai_letters', november);
  await returnAllowance(asha, 'ai_letters', november);
  expect([await usedOf(asha, november), await usedOf(asha, december)]).toEqual([0, 1]);
});

/** One use whose answer came from there. */
const spend = (origin: AiOrigin, { isKept = false } = {}) =>
  spendAllowance(asha, 'ai_letters', {
    ask: async () => ({ value: null, origin, isKept }),
    keep: async () => true,
  });

test('only a model’s fresh work counts: not the built-in engine’s, an earlier answer, or a failure', async () => {
  await spend({ ...builtInOrigin, reason: 'timeout' });
  await spend({ ...byModel, staleSince: '2026-11-01T00:00:00Z' }, { isKept: true });
  await spend(byModel, { isKept: true });
  const fail = async () => {
    throw new Error('the browser left');
  };
  const left = { ask: fail, keep: async () => true };
  await expect(spendAllowance(asha, 'ai_letters', left)).rejects.toThrow('the browser left');
  expect(await usedOf(asha)).toBe(0);
  await spend(byModel);
  expect(await usedOf(asha)).toBe(1);
});

test('who leaves with the answer in hand has used it: asked again it is there for nothing', async () => {
  const answer = async () => ({ value: null, origin: byModel, isKept: false });
  const fail = async () => {
    throw new Error('the browser left');
  };
  const lost = { ask: answer, keep: fail };
  await expect(spendAllowance(asha, 'ai_letters', lost)).rejects.toThrow('the browser left');
  expect(await usedOf(asha)).toBe(1);
});

test('a use that the person left is given back ten times a day, a failure always', async () => {
  const abandoned = (hasLeft: boolean) =>
    spendAllowance(asha, 'ai_letters', {
      hasLeft: () => hasLeft,
      ask: () => Promise.reject(new Error('the browser left')),
      keep: async () => true,
    }).catch(() => undefined);
  for (let time = 0; time < 10; time += 1) await abandoned(true);
  expect(await usedOf(asha)).toBe(0);
  await abandoned(true);
  expect(await usedOf(asha)).toBe(1);
  await abandoned(false);
  for (let time = 0; time < 11; time += 1) await spend({ ...builtInOrigin, reason: 'bad_response' });
  await spend({ ...builtInOrigin, reason: 'timeout' });
  expect(await usedOf(asha)).toBe(1);
});

test('who sees a result that is not the model’s sees the use given back already', async () => {
  const seen = await spendAllowance(asha, 'ai_letters', {
    ask: async () => ({ value: null, origin: { ...builtInOrigin, reason: 'timeout' }, isKept: false }),
    keep: async () => ({ used: await usedOf(asha) }),
  });
  expect(seen).toEqual({ used: 0 });
});

test('with the allowance used up the model is not allowed, and nothing more is counted or given back', async () => {
  for (let use = 0; use < limit; use += 1) await takeAllowance(asha, 'ai_letters');
  const { isAllowed } = await spendAllowance(asha, 'ai_letters', {
    ask: async (isModelAllowed) => ({
      value: isModelAllowed,
      origin: { ...builtInOrigin, reason: 'allowance_used' },
      isKept: false,
    }),
    keep: async ({ value }) => ({ isAllowed: value }),
  });
  expect(isAllowed).toBe(false);
  expect(await usedOf(asha)).toBe(limit);
  expect(await findAiOffer(asha, 'ai_letters')).toMatchObject({ left: 0, limit, host: '127.0.0.1' });
});

test('without a model nothing is counted and nothing is said of AI', async () => {
  delete process.env.OPENAI_API_KEY;
  await spendAllowance(asha, 'ai_letters', {
    ask: async (value) => ({ value, origin: byModel, isKept: false }),
    keep: async ({ value }) => value,
  });
  expect(await listAllowances(asha)).toEqual([]);
  expect(await findAiOffer(asha, 'ai_letters')).toBeNull();
  process.env.OPENAI_API_KEY = 'a-key-of-a-test';
  expect(await usedOf(asha)).toBe(0);
});
