import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  gateways,
  paymentFailures,
  paymentStates,
  refundOrigins,
  refundStates,
  subscriptionStatuses,
  webhookStates,
} from '@/lib/core/payments';
import { currencies, planIds } from '@/lib/core/plans';
import { users } from './account';
import { createdAt, id, moment, updatedAt } from './columns';

const owner = () =>
  uuid('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' });
const plan = () => text('plan_id', { enum: planIds }).notNull();
const money = () => ({
  amountMinor: integer('amount_minor').notNull(),
  currency: text('currency', { enum: currencies }).notNull(),
});

/** Who a person is at the gateway, bound before the first payment: what happens there always has an owner here. */
export const customers = pgTable('customers', {
  userId: owner().primaryKey(),
  stripeCustomerId: text('stripe_customer_id').unique(),
  /** Each reading of the gateway takes the next number before it asks; what an older one read is never written over a newer. */
  syncTicket: integer('sync_ticket').notNull().default(0),
  syncedTicket: integer('synced_ticket').notNull().default(0),
  createdAt: createdAt(),
});

/** As the gateway last said, never as an event claimed. */
export const subscriptions = pgTable(
  'subscriptions',
  {
    id: id(),
    userId: owner(),
    gatewayId: text('gateway_id').notNull().unique(),
    planId: plan(),
    ...money(),
    status: text('status', { enum: subscriptionStatuses }).notNull(),
    periodStart: moment('period_start').notNull(),
    periodEnd: moment('period_end').notNull(),
    /** Since when the last charge is owed; the grace counts from here. */
    pastDueSince: moment('past_due_since'),
    cancelsAtPeriodEnd: boolean('cancels_at_period_end').notNull().default(false),
    /** Since when it gives nothing more; kept as it was first known, and null again once it is paid. */
    endedAt: moment('ended_at'),
    syncedAt: moment('synced_at').notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [index('subscriptions_user').on(t.userId)],
);

/** One intent of a person to pay: made before the gateway is asked, so that its id is the key of every repeat. */
export const payments = pgTable(
  'payments',
  {
    id: id(),
    userId: owner(),
    gateway: text('gateway', { enum: gateways }).notNull(),
    planId: plan(),
    ...money(),
    state: text('state', { enum: paymentStates }).notNull().default('created'),
    /** Stripe's payment intent or subscription, PhonePe's merchant order. */
    reference: text('reference').unique(),
    /** Stripe's or PhonePe's own number of the charge: what a refund names. */
    chargeReference: text('charge_reference'),
    /** The gateway's page where the person pays, where it has one: clicked twice it is the same. */
    payUrl: text('pay_url'),
    failure: text('failure', { enum: paymentFailures }),
    /** What the gateway says was paid, where that is not what was asked for. */
    seen: jsonb('seen').$type<{ amountMinor: number; currency: string; order: string; merchant: string }>(),
    refundedMinor: integer('refunded_minor').notNull().default(0),
    /** When the gateway stops taking it; null where it does not. */
    expiresAt: moment('expires_at'),
    settledAt: moment('settled_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('payments_user').on(t.userId, t.createdAt),
    index('payments_open').on(t.state, t.createdAt),
    index('payments_created').on(t.createdAt, t.id),
    index('payments_charge').on(t.chargeReference),
    check('payments_amount', sql`${t.amountMinor} > 0`),
    // What was paid otherwise than asked for goes back as it came.
    check(
      'payments_refund',
      sql`${t.refundedMinor} between 0 and coalesce((${t.seen} ->> 'amountMinor')::int, ${t.amountMinor})`,
    ),
  ],
);

/** Days of Premium that were paid once. One payment gives one pass, however often it is settled. */
export const passes = pgTable(
  'passes',
  {
    id: id(),
    userId: owner(),
    paymentId: uuid('payment_id')
      .notNull()
      .unique()
      .references(() => payments.id, { onDelete: 'cascade' }),
    planId: plan(),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    /** Its payment was refunded. */
    revokedAt: moment('revoked_at'),
  },
  (t) => [index('passes_user').on(t.userId, t.endsAt)],
);

export const refunds = pgTable(
  'refunds',
  {
    id: id(),
    userId: owner(),
    paymentId: uuid('payment_id')
      .notNull()
      .references(() => payments.id, { onDelete: 'cascade' }),
    amountMinor: integer('amount_minor').notNull(),
    reason: text('reason').notNull(),
    origin: text('origin', { enum: refundOrigins }).notNull().default('product'),
    /** `created`: written, and the gateway was not asked yet, or its answer is not known. `failed` frees the amount. */
    state: text('state', { enum: refundStates }).notNull().default('created'),
    gatewayId: text('gateway_id').unique(),
    failure: text('failure', { enum: paymentFailures }),
    /** How often the gateway was asked for it: a refusal is the truth where no earlier try may have got in. */
    attempts: integer('attempts').notNull().default(0),
    /** The subscription that was paid for ends with it. */
    endsSubscription: boolean('ends_subscription').notNull().default(false),
    /** The operator, while they are here. */
    requestedBy: uuid('requested_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('refunds_payment').on(t.paymentId),
    index('refunds_state').on(t.state, t.createdAt),
    check('refunds_amount', sql`${t.amountMinor} > 0`),
  ],
);

/** Each event that a gateway sent and that verified, once. Its payload is kept without what identifies people. */
export const webhookEvents = pgTable(
  'webhook_events',
  {
    id: id(),
    provider: text('provider', { enum: gateways }).notNull(),
    eventKey: text('event_key').notNull(),
    type: text('type').notNull(),
    /** Whom it is about, at the gateway: a customer, a charge, an order or a refund. */
    subject: text('subject'),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    state: text('state', { enum: webhookStates }).notNull().default('received'),
    attempts: integer('attempts').notNull().default(0),
    error: text('error'),
    /** When the gateway says that it happened. */
    occurredAt: moment('occurred_at'),
    receivedAt: moment('received_at').notNull().defaultNow(),
    handledAt: moment('handled_at'),
    /** How often an operator had it answered for anew: a handling that began before the last time does not end it. */
    replays: integer('replays').notNull().default(0),
    replayedAt: moment('replayed_at'),
  },
  (t) => [
    unique('webhook_events_once').on(t.provider, t.eventKey),
    index('webhook_events_received').on(t.receivedAt, t.id),
    index('webhook_events_state').on(t.state, t.receivedAt),
    index('webhook_events_subject').on(t.subject, t.receivedAt),
  ],
);

/** What a reconcile found to differ between the gateway and us, and whether it could be converged. */
export const paymentDifferences = pgTable(
  'payment_differences',
  {
    id: id(),
    gateway: text('gateway', { enum: gateways }).notNull(),
    subject: text('subject').notNull(),
    kind: text('kind', {
      enum: ['missing_here', 'missing_there', 'status', 'plan', 'period', 'amount', 'owner'],
    }).notNull(),
    ours: text('ours'),
    theirs: text('theirs'),
    isConverged: boolean('is_converged').notNull().default(false),
    foundAt: moment('found_at').notNull().defaultNow(),
    convergedAt: moment('converged_at'),
  },
  (t) => [
    index('payment_differences_found').on(t.foundAt, t.id),
    index('payment_differences_subject').on(t.subject),
    // Two comparisons at once do not write one difference twice.
    uniqueIndex('payment_differences_open').on(t.gateway, t.subject, t.kind).where(sql`not ${t.isConverged}`),
  ],
);

/** Each comparison with the gateways: asked for, under way, or ended with what it found. */
export const reconcileRuns = pgTable(
  'reconcile_runs',
  {
    id: id(),
    askedAt: moment('asked_at').notNull().defaultNow(),
    startedAt: moment('started_at'),
    endedAt: moment('ended_at'),
    compared: integer('compared').notNull().default(0),
    found: integer('found').notNull().default(0),
    converged: integer('converged').notNull().default(0),
    open: integer('open').notNull().default(0),
    /** Payments by UPI and refunds whose next look was asked for. */
    asked: integer('asked').notNull().default(0),
    /** In a word, where it did not come to its end. */
    failure: text('failure'),
  },
  (t) => [index('reconcile_runs_asked').on(t.askedAt)],
);
