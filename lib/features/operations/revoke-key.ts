import { type Actor, assertAdmin } from '@/lib/core/actor';
import { inTransaction } from '@/lib/db/client';
import { forgetSecrets } from '@/lib/integrations/secrets';
import { insertAudit } from './audit-queries';
import { findSecret } from './find-secret';
import { updateAsRevoked } from './key-queries';
import { refuseKeyStep, subjectOf } from './refuse-key-step';
import type { RevokeKey } from './schema';

/** Wipes one stored version for good. When it was in use, the environment's key counts again, or none. */
export async function revokeKey(actor: Actor, { version, ...key }: RevokeKey): Promise<void> {
  assertAdmin(actor);
  findSecret(key);
  const subject = subjectOf(key, version);
  const isDone = await inTransaction(async () => {
    if (!(await updateAsRevoked(key, version))) return false;
    await insertAudit({ actorId: actor.userId, act: 'revoke-key', subject, result: 'done' });
    return true;
  });
  forgetSecrets();
  if (isDone) return;
  await refuseKeyStep(actor, 'revoke-key', subject, {
    ...{ result: 'refused', code: 'conflict', why: 'not_there' },
    message: 'This key was revoked already.',
  });
}
