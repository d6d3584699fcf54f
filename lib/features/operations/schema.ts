import { z } from 'zod';
import { providerIds } from '@/lib/core/providers';

/** One secret of one provider, by its variable. */
export const KeyRef = z.object({
  provider: z.enum(providerIds),
  name: z.string().regex(/^[A-Z][A-Z0-9_]{0,99}$/),
});
export type KeyRef = z.infer<typeof KeyRef>;

export const RotateKey = KeyRef.extend({
  value: z
    .string()
    .trim()
    .min(1, 'Paste the new key.')
    .max(1000, 'That is longer than any key: paste the key alone.')
    .regex(
      /^[\x21-\x7e]*$/,
      'A key has no spaces, line breaks or letters with accents: paste the key alone.',
    ),
});
export type RotateKey = z.infer<typeof RotateKey>;

/** `version` null is the environment's key. */
export const RollBackKey = KeyRef.extend({ version: z.number().int().positive().nullable() });
export type RollBackKey = z.infer<typeof RollBackKey>;

export const RevokeKey = KeyRef.extend({ version: z.number().int().positive() });
export type RevokeKey = z.infer<typeof RevokeKey>;

export const ListAudit = z.object({
  /** Older than this entry. */
  before: z.coerce.number().int().positive().optional(),
});
export type ListAudit = z.infer<typeof ListAudit>;
