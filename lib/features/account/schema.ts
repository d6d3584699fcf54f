import { z } from 'zod';

const maxEmailLength = 254;
const maxNameLength = 100;

/** One person, one spelling: NFKC, lower case, no blanks around it. */
export const EmailAddress = z
  .string()
  .max(2 * maxEmailLength)
  .transform((value) => value.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email('Enter an address like name@example.com.').max(maxEmailLength));

export const codeLength = 6;

/** Six digits, however they were typed or pasted. */
export const SignInCode = z
  .string()
  .max(40)
  .transform((value) => value.normalize('NFKC').replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[0-9]{6}$/, 'Enter the 6 digits of the code.'));

export const RequestSignInCode = z.object({ email: EmailAddress });
export type RequestSignInCode = z.output<typeof RequestSignInCode>;

export const VerifySignInCode = z.object({ email: EmailAddress, code: SignInCode });
export type VerifySignInCode = z.output<typeof VerifySignInCode>;

export const RenameAccount = z.object({
  name: z
    .string()
    .trim()
    .max(maxNameLength, `Use at most ${maxNameLength} characters.`)
    .transform((value) => value.normalize('NFC').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '') || null),
});
export type RenameAccount = z.output<typeof RenameAccount>;
