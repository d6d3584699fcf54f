import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { assertBootable, readEnv, readGroup, variables } from './env';

const secret = 'x'.repeat(32);
const shape = { ACME_KEY: z.string(), ACME_SECRET: z.string() };

test('.env.example lists every variable, in order, each with a comment and without a value', () => {
  const blocks = readFileSync('.env.example', 'utf8').split('\n');
  const named = blocks.flatMap((line, index) => {
    if (!/^[A-Z0-9_]+=/.test(line)) return [];
    expect(line).toMatch(/^[A-Z0-9_]+=$/);
    expect(blocks[index - 1]).toMatch(/^# /);
    return [line.slice(0, -1)];
  });
  expect(named).toEqual(Object.keys(variables));
});

test('the README describes every variable once, in order', () => {
  const rows = [...readFileSync('README.md', 'utf8').matchAll(/^\| `([A-Z0-9_]+)` +\|/gm)];
  expect(rows.map(([, name]) => name)).toEqual(Object.keys(variables));
});

test('a blank value counts as absent, and an empty environment is usable', () => {
  const blank = readEnv({ DATABASE_URL: ' ', PORT: '' });
  expect([blank.DATABASE_URL, blank.PORT]).toEqual([undefined, 3000]);
  expect(readEnv({}).APP_ENV).toBe('development');
  expect(readEnv({ NODE_ENV: 'production' }).APP_ENV).toBe('production');
});

test('a malformed value is named, and never repeated', () => {
  const read = () =>
    readEnv({ AUTH_SECRET: 'too-short-secret', DATABASE_URL: 'mysql://me:password@host/db' });
  expect(read).toThrow(/DATABASE_URL[\s\S]*AUTH_SECRET: must be at least 32 bytes/);
  expect(read).not.toThrow(/too-short-secret|password/);
});

test('a vendor group is absent, complete, or fails naming what is missing', () => {
  expect(readGroup({}, 'Acme', shape)).toBeNull();
  expect(readGroup({ ACME_KEY: 'k', ACME_SECRET: 's' }, 'Acme', shape)).toEqual({
    ACME_KEY: 'k',
    ACME_SECRET: 's',
  });
  expect(() => readGroup({ ACME_KEY: 'k', ACME_SECRET: ' ' }, 'Acme', shape)).toThrow(/Acme.*ACME_SECRET/);
});

test('a local install, which shows sign-in codes, starts on the loopback address only', () => {
  const local = { APP_ENV: 'local', AUTH_SECRET: secret, OUTBOX_TOKEN: 't' };
  for (const HOSTNAME of [undefined, '0.0.0.0', '::', '192.168.1.2']) {
    expect(() => assertBootable(readEnv({ ...local, HOSTNAME }))).toThrow('HOSTNAME=127.0.0.1');
  }
  expect(() => assertBootable(readEnv({ ...local, HOSTNAME: '127.0.0.1', OUTBOX_TOKEN: '' }))).toThrow(
    'OUTBOX_TOKEN',
  );
  assertBootable(readEnv({ ...local, HOSTNAME: '127.0.0.1' }));
});

test('outside development a missing or short secret stops the start', () => {
  for (const APP_ENV of ['staging', 'production']) {
    expect(() => assertBootable(readEnv({ APP_ENV }))).toThrow('AUTH_SECRET');
    expect(() => readEnv({ APP_ENV, AUTH_SECRET: 'x'.repeat(31) })).toThrow('AUTH_SECRET');
    assertBootable(readEnv({ APP_ENV, AUTH_SECRET: secret }));
  }
  assertBootable(readEnv({ APP_ENV: 'development' }));
});

test('a secret has names for production and for everywhere else, in either way of writing them', () => {
  const boot = (extra: Record<string, string>, appEnv: string) => () => {
    const source = { APP_ENV: appEnv, AUTH_SECRET: secret, ...extra };
    assertBootable(readEnv(source), source);
  };
  for (const [elsewhere, production] of [
    ['_DEV', '_PROD'],
    ['_TEST', '_LIVE'],
  ]) {
    // A live key where it must not be stops the start: so one sees which name counted.
    const live = {
      [`OPENAI_API_KEY${production}`]: 'sk_live_1',
      [`OPENAI_API_KEY${elsewhere}`]: 'sk_test_1',
    };
    expect(boot(live, 'staging')).not.toThrow();
    const mixed = { OPENAI_API_KEY: 'sk_test_1', [`OPENAI_API_KEY${elsewhere}`]: 'sk_live_1' };
    expect(boot(mixed, 'staging')).toThrow('OPENAI_API_KEY is a live key');
    expect(boot({ ...mixed, ALLOW_LIVE_KEYS: '1' }, 'staging')).not.toThrow();
    expect(boot(mixed, 'production')).not.toThrow();
  }
});

test('with SECRETS_KEY a key may be missing, and what stands beside it must be right all the same', () => {
  const base = { APP_ENV: 'production', AUTH_SECRET: secret, SECRETS_KEY: 'k'.repeat(40) };
  const boot = (more: Record<string, string>) => {
    const source = { ...base, ...more };
    return () => assertBootable(readEnv(source), source);
  };
  expect(boot({ OPENAI_MODEL: 'gpt-6-sol' })).not.toThrow();
  expect(boot({ OPENAI_MAX_TOKENS: 'lots' })).toThrow(/OPENAI_MAX_TOKENS/);
  expect(boot({ OPENAI_BASE_URL: '127.0.0.1:11434/v1' })).toThrow(/OPENAI_BASE_URL/);
  expect(boot({ UPSTASH_REDIS_REST_TOKEN: 'token' })).toThrow(/UPSTASH_REDIS_REST_URL/);
});

test('PhonePe’s real money is for production, elsewhere it stops the start unless live keys are allowed', () => {
  const keys = { PHONEPE_MERCHANT_ID: 'M1', PHONEPE_SALT_KEY: 'salt' };
  const boot = (APP_ENV: string, more: Record<string, string>) => () => {
    const source = { AUTH_SECRET: secret, APP_ENV, ...more };
    assertBootable(readEnv(source), source);
  };
  const live = { ...keys, PHONEPE_MODE: 'production' };
  expect(boot('staging', live)).toThrow('PHONEPE_MODE=production');
  expect(boot('staging', { ...live, ALLOW_LIVE_KEYS: '1' })).not.toThrow();
  expect(boot('staging', keys)).not.toThrow();
  expect(boot('production', live)).not.toThrow();
  expect(boot('staging', { PHONEPE_MODE: 'production' })).not.toThrow();
});
