import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KeyServer, startKeyServer } from '@/e2e/fakes/key-server';
import type { Actor } from '@/lib/core/actor';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withRealDb } from '@/lib/db/testing/real-db';
import { openaiProvider } from '@/lib/integrations/ai/openai-provider';
import { createSecretStore, type SecretStore } from '@/lib/integrations/secret-store';
import { loadSecrets } from '@/lib/integrations/secrets';
import { rollBackKey } from './roll-back-key';
import { rotateKey } from './rotate-key';

process.env.APP_ENV = 'staging';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.SECRETS_KEY = 'p'.repeat(40);

const key = { provider: 'openai', name: 'OPENAI_API_KEY' } as const;
const keyNumber = (number: number) => `sk-pasted-by-hand-key-${String(number).padStart(4, '0')}`;

withRealDb();

let server: KeyServer;
let admin: Actor;

beforeAll(async () => {
  server = await startKeyServer(...Array.from({ length: 100 }, (_, number) => keyNumber(number)));
  process.env.OPENAI_BASE_URL = server.baseUrl;
  // What the vendor's own check looks at is proven with the vendor; here its yes is enough.
  openaiProvider.check = async () => ({ mode: null, notes: [], isDegraded: false });
  admin = { ...(await insertPerson('operator@example.com')), role: 'admin' };
});
afterAll(() => server.close());

const rotate = (number: number) => rotateKey(admin, { ...key, value: keyNumber(number) });
const countActive = async () =>
  (await executeSql(`select count(*)::int as count from provider_secrets where state = 'active'`)).rows[0]
    ?.count;

test('of many rotations and ways back at once one key is active at each moment, and each step is audited once', async () => {
  await rotate(0);
  const steps = Array.from({ length: 30 }, (_, index) =>
    index % 3 === 2 ? rollBackKey(admin, { ...key, version: 1 }) : rotate(index + 1),
  );
  const counts: unknown[] = [];
  const watched = Promise.all(
    Array.from({ length: 40 }, async () => {
      counts.push(await countActive());
    }),
  );
  const results = await Promise.allSettled(steps);
  await watched;
  expect(counts).toEqual(Array(40).fill(1));
  expect(await countActive()).toBe(1);
  const failed = results.filter((result) => result.status === 'rejected');
  for (const { reason } of failed) expect(reason).toMatchObject({ code: 'conflict' });
  expect(failed.length).toBeLessThan(30);
  const { rows } = await executeSql(`select result, count(*)::int as count from audit_log group by result`);
  const counted = Object.fromEntries(rows.map(({ result, count }) => [result, count]));
  expect(counted).toEqual({ done: 31 - failed.length, refused: failed.length });
});

test('two running instances use a rotated key within ten seconds, and fail no call meanwhile', async () => {
  await rotate(50);
  const keyOf = async (store: SecretStore) => (await store.read()).find(({ isActive }) => isActive)?.value;
  const instances = [createSecretStore(loadSecrets), createSecretStore(loadSecrets)];
  let failures = 0;
  let isOver = false;
  const switchedAfterMs: number[] = [];
  let rotatedAt = Number.POSITIVE_INFINITY;
  const runs = instances.map(async (store, index) => {
    while (!isOver) {
      const value = await keyOf(store);
      const { status } = await fetch(server.baseUrl, { headers: { authorization: `Bearer ${value}` } });
      if (status !== 200) failures += 1;
      if (value === keyNumber(51)) switchedAfterMs[index] ??= Date.now() - rotatedAt;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  await expect.poll(() => server.served.get(keyNumber(50)) ?? 0).toBeGreaterThan(20);
  await rotate(51);
  rotatedAt = Date.now();
  await expect.poll(() => switchedAfterMs.filter(Boolean).length, { timeout: 12_000 }).toBe(2);
  isOver = true;
  await Promise.all(runs);
  expect(Math.max(...switchedAfterMs)).toBeLessThan(10_000);
  expect(failures).toBe(0);
});
