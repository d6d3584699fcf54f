import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type KeyServer, startKeyServer } from '@/e2e/fakes/key-server';
import type { Actor } from '@/lib/core/actor';
import { ProviderError } from '@/lib/core/errors';
import { sealSecret } from '@/lib/core/sealed-secret';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { openaiProvider } from '@/lib/integrations/ai/openai-provider';
import { configOf, forgetSecrets } from '@/lib/integrations/secrets';
import { auditPageSize, listAudit } from './list-audit';
import { listKeys } from './list-keys';
import { noteStaleStep } from './note-stale-step';
import { resealSecrets } from './reseal-secrets';
import { revokeKey } from './revoke-key';
import { rollBackKey } from './roll-back-key';
import { rotateKey } from './rotate-key';
import { RotateKey } from './schema';

process.env.APP_ENV = 'staging';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.SECRETS_KEY = 'p'.repeat(40);
process.env.SECRETS_KEY_PREVIOUS = 'o'.repeat(40);

const first = 'sk-environment-key-0001';
const second = 'sk-pasted-by-hand-key-0002';
const third = 'sk-pasted-by-hand-key-0003';
const key = { provider: 'openai', name: 'OPENAI_API_KEY' } as const;

// Asks the way every check does; what the vendor's own check looks at besides is proven with the vendor.
openaiProvider.check = (config, call) =>
  call({ operation: 'check', timeoutMs: 300, deadlineMs: 300 }, async (signal) => {
    const headers = { authorization: `Bearer ${config.OPENAI_API_KEY}` };
    const { status } = await fetch(config.OPENAI_BASE_URL, { headers, signal });
    if (status === 401) throw new ProviderError('openai', 'bad_credentials');
    if (status !== 200) throw new ProviderError('openai', 'server_error');
    return { mode: null, notes: [], isDegraded: false };
  });

withTestDb();

let server: KeyServer;
let admin: Actor;

beforeAll(async () => {
  server = await startKeyServer();
  process.env.OPENAI_BASE_URL = server.baseUrl;
});
afterAll(() => server.close());
beforeEach(async () => {
  process.env.OPENAI_API_KEY = first;
  server.trouble(null);
  for (const one of [first, second, third]) server.accepted.add(one);
  admin = { ...(await insertPerson('operator@example.com')), role: 'admin' };
  forgetSecrets();
});

const usedKey = async () => (await configOf('openai'))?.OPENAI_API_KEY;
const rotate = (value: string) => rotateKey(admin, { ...key, value });
const versions = async () => (await listKeys(admin)).providers[0]?.secrets[0]?.versions ?? [];
const audit = async () =>
  (await listAudit(admin, {})).entries.map(({ act, subject, result, detail, actor }) => ({
    ...{ act, subject, result, actor },
    why: detail.why,
  }));

async function dump(): Promise<string> {
  const { rows } = await executeSql(
    `select table_schema as schema, table_name as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema in ('public', 'pgboss')`,
  );
  const tables = await Promise.all(
    rows.map(({ schema, name }) => executeSql(`select t::text as line from "${schema}"."${name}" t`)),
  );
  expect(tables.length).toBeGreaterThan(20);
  return tables.flatMap((table) => table.rows.map(({ line }) => line)).join('\n');
}

test('a pasted key is tried, taken into use at once, listed by its last four, and audited', async () => {
  expect(await usedKey()).toBe(first);
  expect(await rotate(second)).toEqual({ version: 1, lastFour: '0002', mode: null, notes: [] });
  expect(await usedKey()).toBe(second);
  expect(await versions()).toMatchObject([
    { source: 'stored', version: 1, lastFour: '0002', isInUse: true, createdBy: 'operator@example.com' },
    { source: 'environment', version: null, lastFour: '0001', isInUse: false, variable: 'OPENAI_API_KEY' },
  ]);
  expect(await audit()).toEqual([
    {
      act: 'rotate-key',
      subject: 'openai/OPENAI_API_KEY v1',
      result: 'done',
      actor: 'operator@example.com',
    },
  ]);
});

test('a key that the provider refuses changes nothing, says so, and is audited without its value', async () => {
  const refused = 'sk-never-heard-of-key-9999';
  await expect(rotate(refused)).rejects.toMatchObject({
    code: 'invalid',
    publicMessage: 'OpenAI refused this key. Nothing was changed.',
    fields: { value: expect.any(String) },
  });
  expect(await usedKey()).toBe(first);
  expect(await versions()).toHaveLength(1);
  expect(await audit()).toMatchObject([{ result: 'refused', why: 'bad_credentials' }]);
  expect(await dump()).not.toContain(refused);
});

test('a dozen wrong keys in a row do not keep the right one from being tried', async () => {
  for (let n = 0; n < 12; n += 1) {
    await expect(rotate(`sk-mistyped-by-hand-key-${n}`)).rejects.toMatchObject({ code: 'invalid' });
  }
  await rotate(second);
  expect(await usedKey()).toBe(second);
});

test.each([
  ['hangs', 'hang'],
  ['fails', 'down'],
] as const)('a provider that %s activates nothing and asks to try again', async (_, trouble) => {
  server.trouble(trouble);
  await expect(rotate(second)).rejects.toMatchObject({
    code: 'conflict',
    publicMessage: expect.stringMatching(/not activated\. Try again/),
  });
  server.trouble(null);
  expect(await usedKey()).toBe(first);
  expect(await audit()).toMatchObject([{ result: 'failed' }]);
});

test('a live key outside production, the key in use, and an unknown key are refused', async () => {
  server.accepted.add('sk_live_0123456789abcdef');
  await expect(rotate('sk_live_0123456789abcdef')).rejects.toMatchObject({ detail: { why: 'live_key' } });
  await expect(rotate(first)).rejects.toMatchObject({ detail: { why: 'already_in_use' } });
  await expect(rotateKey(admin, { ...key, name: 'PATH', value: second })).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(await usedKey()).toBe(first);
});

test('a step that came too long after the sign-in stands in the audit', async () => {
  await noteStaleStep(admin, { ...key, act: 'revoke-key' });
  expect(await audit()).toMatchObject([{ act: 'revoke-key', result: 'refused', why: 'sign_in_again' }]);
});

test('what is pasted is trimmed; two lines, spaces and accents are no key', () => {
  expect(RotateKey.parse({ ...key, value: ` ${second}\n` }).value).toBe(second);
  for (const value of ['', '  ', 'two words', 'two\nlines', 'clé', 'x'.repeat(1001)]) {
    expect(RotateKey.safeParse({ ...key, value }).success).toBe(false);
  }
});

test('nobody but an administrator sees or changes a key or the audit', async () => {
  const person: Actor = await insertPerson('asha@example.com');
  const asked = [
    () => rotateKey(person, { ...key, value: second }),
    () => rollBackKey(person, { ...key, version: null }),
    () => revokeKey(person, { ...key, version: 1 }),
    () => listKeys(person),
    () => listAudit(person, {}),
  ];
  for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: 'forbidden' });
  expect(await usedKey()).toBe(first);
});

test('one click goes back to the version before, and to the environment’s key', async () => {
  await rotate(second);
  await rotate(third);
  expect(await usedKey()).toBe(third);
  await rollBackKey(admin, { ...key, version: 1 });
  expect(await usedKey()).toBe(second);
  await rollBackKey(admin, { ...key, version: null });
  expect(await usedKey()).toBe(first);
  await rollBackKey(admin, { ...key, version: 2 });
  expect(await usedKey()).toBe(third);
  expect((await audit()).slice(0, 3).map(({ act, subject }) => `${act} ${subject}`)).toEqual([
    'roll-back-key openai/OPENAI_API_KEY v2',
    'roll-back-key openai/OPENAI_API_KEY environment',
    'roll-back-key openai/OPENAI_API_KEY v1',
  ]);
});

test('going back needs no provider that answers, but no key that it refuses', async () => {
  await rotate(second);
  await rotate(third);
  server.trouble('hang');
  await rollBackKey(admin, { ...key, version: 1 });
  server.trouble(null);
  expect(await usedKey()).toBe(second);
  server.accepted.delete(third);
  await expect(rollBackKey(admin, { ...key, version: 2 })).rejects.toMatchObject({
    detail: { why: 'bad_credentials' },
  });
  expect(await usedKey()).toBe(second);
});

test('a revoked key is wiped, can not come back, and the environment’s counts when it was in use', async () => {
  await rotate(second);
  await rotate(third);
  await revokeKey(admin, { ...key, version: 1 });
  await expect(rollBackKey(admin, { ...key, version: 1 })).rejects.toMatchObject({ code: 'conflict' });
  await expect(revokeKey(admin, { ...key, version: 1 })).rejects.toMatchObject({ code: 'conflict' });
  expect(await usedKey()).toBe(third);
  await revokeKey(admin, { ...key, version: 2 });
  expect(await usedKey()).toBe(first);
  const { rows } = await executeSql('select sealed, state from provider_secrets');
  expect(rows).toEqual(Array(2).fill({ sealed: '', state: 'revoked' }));
  expect((await rotate(second)).version).toBe(3);
});

test('the database holds no key in clear, in no table', async () => {
  await rotate(second);
  await rotate(third);
  await rollBackKey(admin, { ...key, version: 1 });
  await rotate('sk-never-heard-of-key-9999').catch(() => undefined);
  const everything = await dump();
  expect(everything).toContain('0002');
  expect(everything).not.toContain('sk-');
  for (const value of [first, second, third, process.env.SECRETS_KEY ?? '']) {
    expect(everything).not.toContain(value);
    expect(everything).not.toContain(Buffer.from(value).toString('hex'));
    expect(everything).not.toContain(Buffer.from(value).toString('base64url').slice(0, -2));
  }
});

test('neither the list nor the audit nor an error carries a key', async () => {
  await rotate(second);
  const error = await rotate('sk-never-heard-of-key-9999').catch((refused: unknown) => refused);
  const shown = JSON.stringify([await listKeys(admin), await listAudit(admin, {}), error]);
  for (const value of [first, second, 'never-heard']) expect(shown).not.toContain(value);
});

test('the audit log takes neither change nor removal', async () => {
  await rotate(second);
  for (const statement of [`update audit_log set result = 'refused'`, 'delete from audit_log']) {
    const cause = await executeSql(statement).catch((error: Error) => error.cause);
    expect(String(cause)).toContain('append-only');
  }
  expect(await audit()).toHaveLength(1);
});

test('the audit is read page by page, newest first', async () => {
  await executeSql(
    `insert into audit_log (act, subject, result) select 'rotate-key', 'n' || n, 'done' from generate_series(1, 60) n`,
  );
  const pages: string[][] = [];
  let before: number | undefined;
  do {
    const { entries, nextBefore } = await listAudit(admin, { before });
    pages.push(entries.map(({ subject }) => subject));
    before = nextBefore ?? undefined;
  } while (before !== undefined);
  expect(pages.map(({ length }) => length)).toEqual([auditPageSize, auditPageSize, 10]);
  expect(pages.flat()).toEqual(Array.from({ length: 60 }, (_, index) => `n${60 - index}`));
});

test('after a change of SECRETS_KEY rows are written anew once, and open with the present one alone', async () => {
  const before = { present: 'o'.repeat(40), previous: undefined };
  const seal = (keys: typeof before) => sealSecret(keys, { ...key, version: 1 }, second);
  await rotate(second);
  await executeSql('update provider_secrets set sealed = $1', [seal(before)]);
  const results = await Promise.all([resealSecrets(), resealSecrets(), resealSecrets()]);
  expect(results.reduce((sum, { resealed }) => sum + resealed, 0)).toBe(1);
  expect(await resealSecrets()).toEqual({ resealed: 0, unreadable: 0 });
  forgetSecrets();
  expect(await usedKey()).toBe(second);
});

test('with a wrong SECRETS_KEY the environment counts, the page says so, and the row can be revoked', async () => {
  await rotate(second);
  const foreign = { present: 'f'.repeat(40), previous: undefined };
  await executeSql('update provider_secrets set sealed = $1', [
    sealSecret(foreign, { ...key, version: 1 }, second),
  ]);
  forgetSecrets();
  expect(await usedKey()).toBe(first);
  expect(await versions()).toMatchObject([
    { source: 'environment', isInUse: true },
    { source: 'stored', isInUse: false, problem: 'unreadable' },
  ]);
  expect(await resealSecrets()).toEqual({ resealed: 0, unreadable: 1 });
  await revokeKey(admin, { ...key, version: 1 });
  expect(await versions()).toMatchObject([{ source: 'environment', isInUse: true }]);
});

test('a rotation under load fails no call: the old key is good until everybody has the new one', async () => {
  let isOver = false;
  let failures = 0;
  const caller = async () => {
    while (!isOver) {
      const headers = { authorization: `Bearer ${await usedKey()}` };
      const { status } = await fetch(server.baseUrl, { headers });
      if (status !== 200) failures += 1;
    }
  };
  const callers = Array.from({ length: 10 }, caller);
  const served = (value: string) => server.served.get(value) ?? 0;
  const before = served(second);
  await expect.poll(() => served(first)).toBeGreaterThan(20);
  await rotate(second);
  await expect.poll(() => served(second) - before).toBeGreaterThan(50);
  const old = served(first);
  await expect.poll(() => served(second) - before).toBeGreaterThan(150);
  isOver = true;
  await Promise.all(callers);
  expect({ failures, oldCallsAfter: served(first) - old }).toEqual({ failures: 0, oldCallsAfter: 0 });
});
