import { z } from 'zod';

const maxSubLength = 255;
const maxTextLength = 2_000;

export const Sub = z.string().min(1).max(maxSubLength);
export const Text = z.string().trim().min(1).max(maxTextLength).nullable().catch(null);

/**
 * ASCII alone: what Unicode folds into another person's address must not be taken for it. Anything else is no address, and
 * who has none can still come back by `sub`.
 */
export const Address = z
  .string()
  .max(254)
  .regex(/^[\x21-\x7e]+$/)
  .transform((value) => value.toLowerCase())
  .pipe(z.email())
  .nullable()
  .catch(null);

/** The provider's word, and nothing that only looks like it: `"true"` is a text. */
export const IsVerified = z.boolean().catch(false);
