import { z } from 'zod';
import type { MailTemplate } from '@/lib/core/mail';
import { codePurposes, waysIn } from '@/lib/core/ways-in';

const text = z.string();
/** Absolute, and always of this site: made from BASE_URL, never from input. */
const link = z.url();

export const securityEvents = [
  'signed_in',
  'password_changed',
  'email_changed',
  'way_added',
  'way_removed',
] as const;

/** What each mail is told. Dates and amounts come written as the reader reads them. */
export const mailProps = {
  'sign-in-code': z.object({
    code: text,
    minutes: z.number(),
    purpose: z.enum(codePurposes).default('sign_in'),
  }),
  'security-notice': z.object({
    event: z.enum(securityEvents),
    way: z.enum(waysIn).nullable(),
    /** Browser and country, as far as they are known: "Firefox on Windows, India". */
    from: text.nullable(),
    at: text,
    link,
  }),
  welcome: z.object({ name: text.nullable(), link }),
  'application-confirmation': z.object({
    jobTitle: text,
    company: text,
    applicationId: text,
    appliedOn: text,
    link,
  }),
  'reminder-due': z.object({ jobTitle: text, company: text, note: text, dueOn: text, link }),
  'matches-digest': z.object({
    rhythm: z.enum(['weekly', 'daily']),
    jobs: z
      .array(
        z.object({
          title: text,
          company: text,
          place: text.nullable(),
          /** 0–100, as pages show it. */
          score: z.number().int(),
          matching: z.array(text),
          link,
        }),
      )
      .min(1),
    /** New ones beyond those listed. */
    more: z.number().int(),
    link,
  }),
  'payment-receipt': z.object({
    plan: text,
    amount: text,
    paidOn: text,
    until: text.nullable(),
    renews: z.boolean(),
    /** Our number of the payment. */
    reference: text,
    link,
  }),
  'payment-failed': z.object({
    plan: text,
    amount: text,
    /** A sentence of `paymentFailureWords`. */
    reason: text,
    graceUntil: text.nullable(),
    link,
  }),
  'plan-ended': z.object({ plan: text, endedOn: text, link }),
  'data-export-ready': z.object({ readyUntil: text, link }),
  'test-mail': z.object({ at: text }),
} as const satisfies Record<MailTemplate, z.ZodType>;

export type MailProps = { [T in MailTemplate]: z.infer<(typeof mailProps)[T]> };
