import { expect, test } from 'vitest';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { configOf } from '@/lib/integrations/secrets';
import { listAudit } from './list-audit';
import { listKeys } from './list-keys';
import { resealSecrets } from './reseal-secrets';
import { rotateKey } from './rotate-key';

process.env.SECRETS_KEY = '';
process.env.OPENAI_API_KEY = 'sk-of-the-environment-0001';

withTestDb();

test('without SECRETS_KEY stored keys are not even looked at, rotation is off, and both are said', async () => {
  const admin = { ...(await insertPerson('operator@example.com')), role: 'admin' as const };
  await executeSql('alter table provider_secrets rename to provider_secrets_away');
  expect((await configOf('openai'))?.OPENAI_API_KEY).toBe('sk-of-the-environment-0001');
  expect(await resealSecrets()).toEqual({ resealed: 0, unreadable: 0 });
  await executeSql('alter table provider_secrets_away rename to provider_secrets');

  const input = { provider: 'openai', name: 'OPENAI_API_KEY', value: 'sk-pasted-by-hand-key-0002' } as const;
  await expect(rotateKey(admin, input)).rejects.toMatchObject({
    code: 'conflict',
    publicMessage: expect.stringContaining('SECRETS_KEY is not set'),
  });
  expect(await listKeys(admin)).toMatchObject({ isRotationOn: false });
  const { entries } = await listAudit(admin, {});
  expect(entries).toMatchObject([{ act: 'rotate-key', result: 'refused', detail: { why: 'rotation_off' } }]);
});
