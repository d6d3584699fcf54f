import { type Actor, assertAdmin } from '@/lib/core/actor';
import { environmentSecret } from '@/lib/core/env';
import { lastFourOf, openSecret, secretsKeys } from '@/lib/core/sealed-secret';
import { inTransaction } from '@/lib/db/client';
import { forgetSecrets, webhookOverlapHours } from '@/lib/integrations/secrets';
import { insertAudit } from './audit-queries';
import { findSecret } from './find-secret';
import { listStoredVersions, lockVersions, updateAsActive, updateAsPrevious } from './key-queries';
import { type Refusal, refuseKeyStep, rotationOff, subjectOf } from './refuse-key-step';
import type { KeyRef, RollBackKey } from './schema';
import { tryKey } from './try-key';

/**
 * Takes an earlier version, or the environment's key, into use again. One that the provider refuses by now changes nothing; a
 * provider that does not answer does not keep anybody from going back.
 */
export async function rollBackKey(actor: Actor, { version, ...key }: RollBackKey): Promise<void> {
  assertAdmin(actor);
  const known = findSecret(key);
  const subject = version === null ? `${subjectOf(key)} environment` : subjectOf(key, version);
  const refuse = (refusal: Refusal) => refuseKeyStep(actor, 'roll-back-key', subject, refusal);
  const value = await findValue(key, version);
  if (typeof value !== 'string') return refuse(value);
  const tried = await tryKey(known, version === null ? null : value);
  if (!tried.isGood && (tried.kind === null || tried.kind === 'bad_credentials')) {
    return refuse({ ...tried.refusal, code: 'conflict', lastFour: lastFourOf(value) });
  }

  const overlapHours = known.secret.kind === 'webhook' ? webhookOverlapHours : 0;
  const isDone = await inTransaction(async () => {
    await lockVersions(key);
    const isThere = version === null || (await isPrevious(key, version));
    if (!isThere) return false;
    await updateAsPrevious(key, overlapHours);
    if (version !== null) await updateAsActive(key, version);
    const detail = { lastFour: lastFourOf(value) };
    await insertAudit({ actorId: actor.userId, act: 'roll-back-key', subject, result: 'done', detail });
    return true;
  });
  if (!isDone) return refuse(gone);
  forgetSecrets();
}

const isPrevious = async (key: KeyRef, version: number) =>
  (await listStoredVersions(key)).some((row) => row.version === version && row.state === 'previous');

async function findValue(key: KeyRef, version: number | null): Promise<string | Refusal> {
  const keys = secretsKeys();
  if (!keys) return rotationOff;
  if (version === null) return environmentSecret(key.name)?.value ?? gone;
  const row = (await listStoredVersions(key)).find((one) => one.version === version);
  if (row?.state !== 'previous') return gone;
  return openSecret(keys, row, row.sealed)?.value ?? unreadable;
}

const gone: Refusal = {
  ...{ result: 'refused', code: 'conflict', why: 'not_there' },
  message:
    'This key can not be gone back to: it is in use already, or it was revoked. Look at the list again.',
};

const unreadable: Refusal = {
  ...{ result: 'refused', code: 'conflict', why: 'unreadable' },
  message: 'This key was stored with another SECRETS_KEY and can not be opened. Rotate to a new one instead.',
};
