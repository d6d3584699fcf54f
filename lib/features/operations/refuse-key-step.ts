import type { Actor } from '@/lib/core/actor';
import { AppError, type ErrorCode } from '@/lib/core/errors';
import { insertAudit } from './audit-queries';
import type { KeyRef } from './schema';

export const keyActs = ['rotate-key', 'roll-back-key', 'revoke-key'] as const;
export type KeyAct = (typeof keyActs)[number];

/** Why a step came to nothing: refused by us or by the provider's word, or failed because something did not answer. */
export type Refusal = {
  result: 'refused' | 'failed';
  code: ErrorCode;
  message: string;
  /** One word for the audit. */
  why: string;
  lastFour?: string;
  reason?: string;
};

export const rotationOff: Refusal = {
  ...{ result: 'refused', code: 'conflict', why: 'rotation_off' },
  message: 'Rotation is off: SECRETS_KEY is not set on this server. Nothing was changed.',
};

export const subjectOf = ({ provider, name }: KeyRef, version: number | null = null) =>
  `${provider}/${name}${version === null ? '' : ` v${version}`}`;

/** Keeps the step in the audit log. @throws AppError that says why */
export async function refuseKeyStep(
  actor: Actor,
  act: KeyAct,
  subject: string,
  { result, code, message, why, lastFour, reason }: Refusal,
): Promise<never> {
  const detail = { why, ...(lastFour ? { lastFour } : {}) };
  await insertAudit({ actorId: actor.userId, act, subject, result, detail });
  const fields = code === 'invalid' ? { fields: { value: message } } : {};
  throw new AppError(code, message, { detail, ...fields, ...(reason ? { reason } : {}) });
}
