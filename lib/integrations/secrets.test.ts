import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { type SecretPlace, type SecretsKeys, sealSecret } from '@/lib/core/sealed-secret';
import { closeDb, inTransaction, setDb } from '@/lib/db/client';
import { executeSql } from '@/lib/db/execute-sql';
import { withTestDb } from '@/lib/db/testing/test-db';
import type { Db } from '@/lib/db/types';
import { callOf } from './runtime';
import { configOf, forgetSecrets, webhookSecretsOf } from './secrets';

process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.SECRETS_KEY = 'p'.repeat(40);
process.env.SECRETS_KEY_PREVIOUS = 'o'.repeat(40);
process.env.OPENAI_API_KEY = 'sk-of-the-environment-0001';
const present: SecretsKeys = { present: 'p'.repeat(40), previous: undefined };
const previous: SecretsKeys = { present: 'o'.repeat(40), previous: undefined };
const foreign: SecretsKeys = { present: 'f'.repeat(40), previous: undefined };

withTestDb();
beforeEach(forgetSecrets);

const place: SecretPlace = { provider: 'openai', name: 'OPENAI_API_KEY', version: 1 };

type Extra = { version?: number; state?: string; overlaps?: string | null; created?: string };

async function store(keys: SecretsKeys, value: string, extra: Extra = {}): Promise<void> {
  const version = extra.version ?? 1;
  await executeSql(
    `insert into provider_secrets (provider, name, version, sealed, last_four, state, created_by, overlaps_until, created_at)
      values ('openai', 'OPENAI_API_KEY', $1::int, $2, $3, $4, $5::uuid, now() + $6::interval, now() + $7::interval)`,
    [
      ...[version, sealSecret(keys, { ...place, version }, value), value.slice(-4), extra.state ?? 'active'],
      ...[randomUUID(), extra.overlaps ?? null, extra.created ?? '0 seconds'],
    ],
  );
}

const usedKey = async () => (await configOf('openai'))?.OPENAI_API_KEY;

test('a stored key stands in the place of the environment’s, with the other settings as they are', async () => {
  expect(await usedKey()).toBe('sk-of-the-environment-0001');
  await store(present, 'sk-stored-in-the-database');
  forgetSecrets();
  expect(await usedKey()).toBe('sk-stored-in-the-database');
  expect((await configOf('openai'))?.OPENAI_MODEL).toBe('gpt-6-luna');
});

test('a row that only the previous SECRETS_KEY opens is used', async () => {
  await store(previous, 'sk-sealed-before-the-change');
  expect(await usedKey()).toBe('sk-sealed-before-the-change');
});

test('a row of another SECRETS_KEY, a row that was moved, and a live key fall back to the environment', async () => {
  await store(foreign, 'sk-sealed-by-somebody-else');
  expect(await usedKey()).toBe('sk-of-the-environment-0001');
  await executeSql('delete from provider_secrets');
  forgetSecrets();
  await store(present, 'sk-meant-for-version-one');
  await executeSql('update provider_secrets set version = 2');
  expect(await usedKey()).toBe('sk-of-the-environment-0001');
  await executeSql('delete from provider_secrets');
  forgetSecrets();
  await store(present, 'sk_live_0123456789abcdef');
  expect(await usedKey()).toBe('sk-of-the-environment-0001');
});

test('a reading inside a transaction sees what is committed and takes no part in it', async () => {
  await store(present, 'sk-stored-in-the-database');
  await usedKey();
  await inTransaction(async () => {
    await executeSql(`update provider_secrets set state = 'previous'`);
    expect(await usedKey()).toBe('sk-stored-in-the-database');
  });
});

test('of a webhook secret the present and the one before verify during the window, and no other', async () => {
  const verifying = (now?: Date) => webhookSecretsOf('OPENAI_API_KEY', now);
  expect(await verifying()).toEqual(['sk-of-the-environment-0001']);
  await store(present, 'whsec-first', { version: 1, created: '-1 hour' });
  forgetSecrets();
  expect(await verifying()).toEqual(['whsec-first', 'sk-of-the-environment-0001']);
  const tomorrow = new Date(Date.now() + 23.5 * 3_600_000);
  expect(await verifying(tomorrow)).toEqual(['whsec-first']);
});

test('a later rotation does not bring the environment’s webhook secret back', async () => {
  await store(present, 'whsec-over', {
    version: 1,
    state: 'previous',
    overlaps: '-1 hour',
    created: '-9 days',
  });
  await store(present, 'whsec-previous', { version: 2, state: 'previous', overlaps: '23 hours' });
  await store(present, 'whsec-active', { version: 3 });
  expect(await webhookSecretsOf('OPENAI_API_KEY')).toEqual(['whsec-active', 'whsec-previous']);
});

test('a call by the gate notes when its key was used, at most once a minute', async () => {
  await store(present, 'sk-stored-in-the-database');
  const lastUse = async () =>
    (await executeSql('select last_used_at is not null as used from provider_secrets')).rows[0]?.used;
  await usedKey();
  expect(await lastUse()).toBe(false);
  callOf('openai');
  await expect.poll(lastUse).toBe(true);
  await executeSql('update provider_secrets set last_used_at = null');
  callOf('openai');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await lastUse()).toBe(false);
});

test('a stored key whose settings do not make a whole is no vendor, and stops nothing', async () => {
  await store(present, 'sk-stored-in-the-database');
  process.env.OPENAI_MAX_TOKENS = 'lots';
  expect(await configOf('openai')).toBeNull();
  delete process.env.OPENAI_MAX_TOKENS;
  expect(await usedKey()).toBe('sk-stored-in-the-database');
});

test('with the database away the last known key stays in use', async () => {
  await store(present, 'sk-stored-in-the-database');
  expect(await usedKey()).toBe('sk-stored-in-the-database');
  await closeDb();
  setDb({
    db: { execute: () => Promise.reject(new Error('gone')) } as unknown as Db,
    close: async () => undefined,
  });
  forgetSecrets();
  expect(await usedKey()).toBe('sk-stored-in-the-database');
});
