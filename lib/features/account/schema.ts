import { z } from 'zod';
import { isTimeZone, locales } from '@/lib/core/locality';
import { isCurrency } from '@/lib/core/money';
import { waysIn } from '@/lib/core/ways-in';

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

export const minPasswordLength = 8;
export const maxPasswordLength = 128;

/** The same password however its letters are composed: NFKC, whose code points are what is counted. */
const normalized = z
  .string()
  .max(8 * maxPasswordLength, `Use at most ${maxPasswordLength} characters.`)
  .transform((value) => value.normalize('NFKC'));

export const passwordLength = (value: string) => [...value.normalize('NFKC')].length;

/** A password that somebody chooses. Blanks are part of it; nothing is asked of it but its length. */
export const NewPassword = normalized
  .refine(
    (value) => passwordLength(value) >= minPasswordLength,
    `Use at least ${minPasswordLength} characters.`,
  )
  .refine(
    (value) => passwordLength(value) <= maxPasswordLength,
    `Use at most ${maxPasswordLength} characters.`,
  );

/** One that was chosen before. */
const KnownPassword = normalized.refine((value) => value !== '', 'Enter your password.');

export const SignInWithPassword = z.object({ email: EmailAddress, password: KnownPassword });
export type SignInWithPassword = z.output<typeof SignInWithPassword>;

export const SetPassword = z.object({ password: NewPassword });
export type SetPassword = z.output<typeof SetPassword>;

export const ChangePassword = SetPassword.extend({ presentPassword: KnownPassword });
export type ChangePassword = z.output<typeof ChangePassword>;

export const ResetPassword = SetPassword.extend({ email: EmailAddress, code: SignInCode });
export type ResetPassword = z.output<typeof ResetPassword>;

/** As a person types it; `readPhone` makes one spelling of it, and says why it is none. */
export const PhoneInput = z.object({
  phone: z
    .string()
    .max(60, 'This is longer than any number.')
    .refine((value) => value.trim(), 'Enter your number.'),
  /** ISO 3166: what a number without + belongs to. */
  country: z.string().regex(/^[A-Z]{2}$/, 'Choose a country.'),
});
export type PhoneInput = z.output<typeof PhoneInput>;

export const VerifyPhoneCode = PhoneInput.extend({ code: SignInCode });
export type VerifyPhoneCode = z.output<typeof VerifyPhoneCode>;

export const RenameAccount = z.object({
  name: z
    .string()
    .trim()
    .max(maxNameLength, `Use at most ${maxNameLength} characters.`)
    .transform((value) => value.normalize('NFC').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '') || null),
});
export type RenameAccount = z.output<typeof RenameAccount>;

/** The choice that leaves it to the browser. */
export const asBrowser = 'browser';

const chosen = z.string().trim().max(100);

export const SaveProfile = z.object({
  locale: z.enum([asBrowser, ...locales]).transform((value) => (value === asBrowser ? null : value)),
  /** An IANA name, with blanks or underscores. */
  timeZone: chosen
    .transform((value) => value.replaceAll(' ', '_') || null)
    .refine((value) => value === null || isTimeZone(value), 'Choose one of the list, such as Europe/Berlin.'),
  /** An ISO 4217 code, alone or with the name after it. */
  currency: chosen
    .transform((value) => /^[a-z]{3}\b/i.exec(value)?.[0].toUpperCase() ?? (value || null))
    .refine((value) => value === null || isCurrency(value), 'Choose one of the list, such as EUR.'),
});
export type SaveProfile = z.output<typeof SaveProfile>;

export const RemoveWay = z.object({ way: z.enum(waysIn) });
export type RemoveWay = z.output<typeof RemoveWay>;

export const EndSession = z.object({ sessionId: z.uuid() });
export type EndSession = z.output<typeof EndSession>;

export const RequestNewEmail = RequestSignInCode;
export type RequestNewEmail = z.output<typeof RequestNewEmail>;

export const ChangeEmail = VerifySignInCode;
export type ChangeEmail = z.output<typeof ChangeEmail>;
