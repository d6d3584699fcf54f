import { z } from 'zod';

/** Of what Stripe answers only what we read, in its own words; moments as dates, currencies as in ISO 4217. */
const id = z.string().min(1);
const minor = z.number().int();
const moment = z
  .number()
  .int()
  .transform((seconds) => new Date(seconds * 1_000));
const currency = z
  .string()
  .length(3)
  .transform((code) => code.toUpperCase());
const metadata = z
  .record(z.string(), z.string())
  .nullish()
  .transform((pairs) => pairs ?? {});
/** Named by its id, or whole where it was asked for. */
const reference = z
  .union([id, z.object({ id })])
  .transform((one) => (typeof one === 'string' ? one : one.id));

export const listOf = <T extends z.ZodType>(shape: T) =>
  z.object({ data: z.array(shape), has_more: z.boolean() });

export const Named = z.object({ id });
export const Customer = z.object({ id, deleted: z.boolean().optional() });
export const PortalVisit = z.object({ url: z.url() });
export const Balance = z.object({ object: z.literal('balance'), livemode: z.boolean() });
const Secret = z.object({ client_secret: z.string().min(1) });

export const StripeInvoice = z.object({
  id,
  number: z.string().nullable(),
  status: z.string().nullable(),
  billing_reason: z.string().nullable(),
  created: moment,
  currency,
  total: minor,
  amount_due: minor,
  status_transitions: z.object({ paid_at: moment.nullable(), finalized_at: moment.nullable() }),
  hosted_invoice_url: z.string().nullish(),
  invoice_pdf: z.string().nullish(),
  confirmation_secret: Secret.nullish(),
  parent: z
    .object({ subscription_details: z.object({ subscription: reference, metadata }).nullish() })
    .nullish(),
  payments: z
    .object({ data: z.array(z.object({ payment: z.object({ payment_intent: reference.nullish() }) })) })
    .nullish(),
});
export type StripeInvoice = z.output<typeof StripeInvoice>;

const Line = z.object({
  amount: minor,
  parent: z.object({ subscription_item_details: z.object({ proration: z.boolean() }).nullish() }).nullish(),
  period: z.object({ end: moment }),
});
export const StripePreview = z.object({
  amount_due: minor,
  total: minor,
  currency,
  lines: z.object({ data: z.array(Line) }),
});
export type StripePreview = z.output<typeof StripePreview>;

const Item = z.object({
  id,
  current_period_start: moment,
  current_period_end: moment,
  quantity: z.number().int().default(1),
  price: z.object({ product: reference, unit_amount: minor.nullable() }),
});

export const StripeSubscription = z.object({
  id,
  customer: reference,
  status: z.string(),
  currency,
  metadata,
  cancel_at_period_end: z.boolean(),
  cancel_at: z.number().nullish(),
  ended_at: moment.nullish(),
  items: z.object({ data: z.array(Item).min(1) }),
  latest_invoice: z.union([id, StripeInvoice]).nullish(),
  pending_setup_intent: z.union([id, Secret]).nullish(),
  pending_update: z.object({ expires_at: moment }).nullish(),
});
export type StripeSubscription = z.output<typeof StripeSubscription>;

export const StripeIntent = z.object({
  id,
  status: z.string(),
  amount: minor,
  currency,
  metadata,
  client_secret: z.string().nullable(),
  cancellation_reason: z.string().nullish(),
  last_payment_error: z.object({ code: z.string().nullish(), decline_code: z.string().nullish() }).nullish(),
  latest_charge: z.union([id, z.object({ id, amount_refunded: minor })]).nullish(),
});
export type StripeIntent = z.output<typeof StripeIntent>;

export const StripeRefund = z.object({ id, status: z.string().nullable(), amount: minor, metadata });
