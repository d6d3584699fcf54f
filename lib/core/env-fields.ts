import { z } from 'zod';

export const text = z.string().trim().min(1);
export const count = (fallback: number, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback);

export const webAddress = z.url({ protocol: /^https?$/ });

/** Addresses by commas, in lower case. */
export const emailList = z
  .string()
  .default('')
  .transform((value) =>
    value
      .split(',')
      .map((address) => address.trim().toLowerCase())
      .filter(Boolean),
  );
