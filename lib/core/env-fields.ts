import { z } from 'zod';

export const text = z.string().trim().min(1);
const minSecretBytes = 32;

export const secret = text.refine(
  (value) => Buffer.byteLength(value) >= minSecretBytes,
  `must be at least ${minSecretBytes} bytes; make one with: openssl rand -base64 48`,
);

export const count = (fallback: number, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback);

/** In lower case, as requests give them. */
export const headerName = text.toLowerCase().regex(/^[a-z0-9-]+$/, 'must be the name of a header');

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
