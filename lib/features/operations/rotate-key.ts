import { type Actor, assertAdmin } from '@/lib/core/actor';
import { AppError, isAppError } from '@/lib/core/errors';
import type { KeyMode } from '@/lib/core/providers';
import { lastFourOf, sealSecret, secretsKeys } from '@/lib/core/sealed-secret';
import type { VendorId } from '@/lib/core/vendor-groups';
import { inTransaction } from '@/lib/db/client';
import { configOf, forgetSecrets, webhookOverlapHours } from '@/lib/integrations/secrets';
import { insertAudit } from './audit-queries';
import { findSecret } from './find-secret';
import { findNextVersion, insertActiveKey, updateAsPrevious } from './key-queries';
import { type Refusal, refuseKeyStep, rotationOff, subjectOf } from './refuse-key-step';
import type { RotateKey } from './schema';
import { tryKey } from './try-key';

export type RotatedKey = { version: number; lastFour: string; mode: KeyMode | null; notes: string[] };

/**
 * Tries a new key at its provider and takes it into use: all instances have it within 10 s. The one before stays, to roll
 * back to. One that the provider does not accept changes nothing.
 */
export async function rotateKey(actor: Actor, input: RotateKey): Promise<RotatedKey> {
  assertAdmin(actor);
  const known = findSecret(input);
  const { value, ...key } = input;
  const refuse = (refusal: Refusal) => refuseKeyStep(actor, 'rotate-key', subjectOf(key), refusal);
  const keys = secretsKeys();
  if (!keys) return refuse(rotationOff);
  const tried = await tryKey(known, value);
  if (!tried.isGood) return refuse(tried.refusal);
  const lastFour = lastFourOf(value);
  if (await isInUse(known.provider.vendor, key.name, value)) return refuse({ ...alreadyInUse, lastFour });

  const { mode, notes } = tried;
  const overlapHours = known.secret.kind === 'webhook' ? webhookOverlapHours : 0;
  const version = await inTransaction(async () => {
    const next = await findNextVersion(key);
    const place = { ...key, version: next };
    await updateAsPrevious(key, overlapHours);
    const sealed = sealSecret(keys, place, value);
    const isFirst = await insertActiveKey({ ...place, sealed, lastFour, mode, createdBy: actor.userId });
    if (!isFirst) throw new AppError('conflict', overtaken.message);
    const subject = subjectOf(key, next);
    const detail = { lastFour };
    await insertAudit({ actorId: actor.userId, act: 'rotate-key', subject, result: 'done', detail });
    return next;
  }).catch((error: unknown) => {
    if (!isAppError(error, 'conflict')) throw error;
    return refuse({ ...overtaken, lastFour });
  });
  forgetSecrets();
  return { version, lastFour, mode, notes };
}

async function isInUse(vendor: VendorId | null, name: string, value: string): Promise<boolean> {
  const config = vendor && (await configOf(vendor));
  if (!config) return false;
  // Of several vendors behind one provider, each has its settings in a part.
  const parts = Object.values(config).filter((part) => typeof part === 'object');
  return [config, ...parts].some(
    (part) => new Map<string, unknown>(Object.entries(part ?? {})).get(name) === value,
  );
}

const alreadyInUse: Refusal = {
  ...{ result: 'refused', code: 'invalid', why: 'already_in_use' },
  message: 'This key is in use already.',
};

const overtaken: Refusal = {
  ...{ result: 'refused', code: 'conflict', why: 'overtaken' },
  message: 'Somebody else rotated this key at the same moment. Look at what is in use now, then try again.',
};
