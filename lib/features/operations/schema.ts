import { z } from 'zod';
import { mailTemplates, messageStates } from '@/lib/core/mail';
import { gateways, paymentStates, webhookStates } from '@/lib/core/payments';
import { providerIds } from '@/lib/core/providers';
import { storable } from '@/lib/core/storable';

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

export const PersonRef = z.object({ userId: z.uuid() });
export type PersonRef = z.infer<typeof PersonRef>;

export const ChangeRole = PersonRef.extend({ role: z.enum(['user', 'admin']) });
export type ChangeRole = z.infer<typeof ChangeRole>;

/** `<moment, ISO 8601>_<id>` of the last row of the page before. */
const place = z
  .string()
  .transform((value) => value.split('_'))
  .pipe(z.tuple([z.iso.datetime(), z.uuid()]))
  .transform(([at, id]) => ({ at: new Date(at), id }));
const createdPlace = place.transform(({ at, id }) => ({ createdAt: at, id }));
const searched = z
  .string()
  .max(200)
  .transform((value) => storable(value).normalize('NFKC').trim())
  .catch('')
  .default('');

/** The page's address; what does not fit is ignored, never an error. */
export const PeopleSearch = z.object({
  q: searched,
  role: z.enum(['user', 'admin']).optional().catch(undefined),
  blocked: z.enum(['yes', 'no']).optional().catch(undefined),
  after: createdPlace.optional().catch(undefined),
});
export type PeopleSearch = z.infer<typeof PeopleSearch>;

export const MailRef = z.object({ messageId: z.uuid() });
export type MailRef = z.infer<typeof MailRef>;

export const mailSpans = ['24h', '7d', '30d', '1y'] as const;
export type MailSpan = (typeof mailSpans)[number];

const mailSpan = z.enum(mailSpans).catch('30d').default('30d');

/** The page's address; what does not fit is ignored, never an error. */
export const MailSearch = z.object({
  /** An address or number, or the beginning of one. */
  to: z
    .string()
    .max(320)
    .transform((value) => storable(value).trim().toLowerCase())
    .catch('')
    .default(''),
  /** `text`: every text message. */
  template: z
    .enum([...mailTemplates, 'text'])
    .optional()
    .catch(undefined),
  state: z.enum(messageStates).optional().catch(undefined),
  span: mailSpan,
  after: createdPlace.optional().catch(undefined),
});
export type MailSearch = z.infer<typeof MailSearch>;

export const MailRatesSearch = z.object({ span: mailSpan });
export type MailRatesSearch = z.infer<typeof MailRatesSearch>;

export const usageRanges = ['1h', '24h', '7d', '30d'] as const;
export type UsageRange = (typeof usageRanges)[number];

/** A form sends what is not chosen as an empty text. */
const unlessEmpty = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const name = z.string().max(200).transform(storable);

export const UsageQuery = z.object({
  range: z.enum(usageRanges, 'Choose 1h, 24h, 7d or 30d.').default('24h'),
  provider: unlessEmpty(z.enum(providerIds, 'This provider is not known.')),
  operation: unlessEmpty(name),
  model: unlessEmpty(name),
});
export type UsageQuery = z.infer<typeof UsageQuery>;

export const UsageRequest = UsageQuery.extend({
  format: z.enum(['json', 'csv'], 'Choose json or csv.').default('json'),
});
export type UsageRequest = z.infer<typeof UsageRequest>;

export const usageSorts = [
  'provider',
  'operation',
  'model',
  'calls',
  'success',
  'p50',
  'p95',
  'p99',
  'cost',
  'tokens',
  'hits',
  'saved',
] as const;
export type UsageSort = (typeof usageSorts)[number];

/** The page's address; what does not fit is ignored, never an error. */
export const UsageSearch = z.object({
  range: UsageQuery.shape.range.catch('24h'),
  provider: UsageQuery.shape.provider.catch(undefined),
  operation: UsageQuery.shape.operation.catch(undefined),
  model: UsageQuery.shape.model.catch(undefined),
  sort: z.enum(usageSorts).catch('cost').default('cost'),
  order: z.enum(['asc', 'desc']).catch('desc').default('desc'),
});
export type UsageSearch = z.infer<typeof UsageSearch>;

export const eventSpans = ['1h', '24h', '7d', '30d', 'all'] as const;
export type EventSpan = (typeof eventSpans)[number];

/** The page's address; what does not fit is ignored, never an error. */
export const EventSearch = z.object({
  gateway: z.enum(gateways).optional().catch(undefined),
  state: z.enum(webhookStates).optional().catch(undefined),
  /** The beginning of one. */
  type: searched,
  /** A subject, a payment of ours, or an event's key. */
  q: searched,
  span: z.enum(eventSpans).catch('7d').default('7d'),
  after: place
    .transform(({ at, id }) => ({ receivedAt: at, id }))
    .optional()
    .catch(undefined),
});
export type EventSearch = z.infer<typeof EventSearch>;

export const EventRef = z.object({ eventId: z.uuid() });
export type EventRef = z.infer<typeof EventRef>;

/** What a page showed when its question was read. */
export const ReplayShown = EventSearch.omit({ after: true }).extend({ until: z.coerce.date() });
export type ReplayShown = z.infer<typeof ReplayShown>;

export const PaymentSearch = z.object({
  q: searched,
  gateway: z.enum(gateways).optional().catch(undefined),
  state: z.enum(paymentStates).optional().catch(undefined),
  after: createdPlace.optional().catch(undefined),
});
export type PaymentSearch = z.infer<typeof PaymentSearch>;

export const PaymentRef = z.object({ paymentId: z.uuid() });
export type PaymentRef = z.infer<typeof PaymentRef>;

export const DifferenceSearch = z.object({
  show: z.enum(['open', 'converged', 'all']).catch('open').default('open'),
  after: place
    .transform(({ at, id }) => ({ foundAt: at, id }))
    .optional()
    .catch(undefined),
});
export type DifferenceSearch = z.infer<typeof DifferenceSearch>;
