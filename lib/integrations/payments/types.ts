import type { PaymentFailure, RefundState, SubscriptionStatus } from '@/lib/core/payments';
import type { PaidPlanId, Price } from '@/lib/core/plans';

/** Amounts are in minor units of their currency, everywhere. */
export type CardSubscription = {
  gatewayId: string;
  /** Null when it was not made by us. */
  planId: PaidPlanId | null;
  /** Our payment that began it. */
  paymentId: string | null;
  status: SubscriptionStatus;
  amountMinor: number;
  /** ISO 4217, as the gateway has it. */
  currency: string;
  periodStart: Date;
  periodEnd: Date;
  pastDueSince: Date | null;
  cancelsAtPeriodEnd: boolean;
  endedAt: Date | null;
};

/** What became of one of our payments: of a pass, or of the first charge of a subscription. */
export type CardPayment = {
  /** As it was given when the payment began: a payment intent, or a subscription. */
  reference: string;
  paymentId: string;
  /** A declined card leaves it pending, with the failure: another card may still pay it. */
  state: 'pending' | 'succeeded' | 'failed';
  amountMinor: number;
  currency: string;
  chargeReference: string | null;
  failure: PaymentFailure | null;
  refundedMinor: number;
};

/** What the browser needs to take the person's card. `setup`: nothing is charged now. */
export type Checkout = { clientSecret: string; kind: 'payment' | 'setup' };

export type CardCustomer = {
  isDeleted: boolean;
  subscriptions: CardSubscription[];
  payments: CardPayment[];
  /** The invoice that money was last taken for. */
  lastPaid: Invoice | null;
};

export type Invoice = {
  id: string;
  number: string | null;
  paidAt: Date | null;
  createdAt: Date;
  amountMinor: number;
  /** What of it was to be charged, after the person's credit. */
  dueMinor: number;
  currency: string;
  state: 'draft' | 'open' | 'paid' | 'void' | 'uncollectible';
  /** At the gateway, for the person it belongs to. */
  pageUrl: string | null;
  pdfUrl: string | null;
};

/** Why a change of plan is refused: Stripe gives back unused time also where nobody has paid for it. */
export const paymentOwed = 'payment_owed';

/** What a change of plan costs. Nothing is negative. */
export type ChangePreview = {
  /** Taken now: the new price less the credit. */
  dueNowMinor: number;
  /** For the unused time of the old plan. What is left of it after the new price goes off later charges. */
  creditMinor: number;
  currency: string;
  nextChargeAt: Date;
  nextChargeMinor: number;
  /** The moment that it was counted to: the change made as of it costs exactly this. */
  asOf: Date;
};

export type Refund = { gatewayId: string; state: RefundState };

/** A refund as the gateway has it, whoever made it. */
export type CardRefund = Refund & {
  /** Ours, where we asked for it. */
  refundId: string | null;
  amountMinor: number;
};

export type CardEvent = {
  id: string;
  type: string;
  customerId: string | null;
  /** Of what is told of a charge alone, a dispute for one. */
  chargeReference: string | null;
  occurredAt: Date;
  /** The event without what identifies a person, for the operator. */
  redacted: Record<string, unknown>;
};

type Once = {
  /** The same key does a thing once, however often it is asked: made of our own payment row. */
  idempotencyKey: string;
};

type Order = { customerId: string; userId: string; paymentId: string; price: Price } & Once;

/**
 * Cards, wallets and bank debits, charged again while a subscription lasts. What changes something and whose end is not known
 * fails as OUTCOME_UNKNOWN (`failureOf`): asked again with the same key it is done once.
 */
export type Cards = {
  makeCustomer: (
    person: { userId: string; email: string | null; name: string | null } & Once,
  ) => Promise<string>;
  /** No checkout: a credit of the person paid it. */
  startSubscription: (order: Order) => Promise<{ reference: string; checkout: Checkout | null }>;
  startPayment: (order: Order) => Promise<{ reference: string; checkout: Checkout }>;
  /** All that the gateway knows of a customer now. */
  readCustomer: (customerId: string) => Promise<CardCustomer>;
  previewChange: (change: { subscriptionId: string; price: Price }) => Promise<ChangePreview>;
  /** With a checkout the old plan goes on until the person has confirmed it, and for good when nobody does within 23 hours. */
  changePlan: (
    change: { subscriptionId: string; price: Price; asOf: Date } & Once,
  ) => Promise<Checkout | null>;
  /** `unless_paid`: now, and only while its first payment was not made. */
  cancel: (
    order: { subscriptionId: string; at: 'period_end' | 'now' | 'unless_paid' } & Once,
  ) => Promise<void>;
  resume: (order: { subscriptionId: string } & Once) => Promise<void>;
  listInvoices: (customerId: string) => Promise<Invoice[]>;
  openPortal: (visit: { customerId: string; returnUrl: string }) => Promise<string>;
  refund: (
    order: { refundId: string; chargeReference: string; amountMinor: number; reason: string } & Once,
  ) => Promise<Refund>;
  /** Everything that was given back of a charge, also what was made in the gateway's own pages. */
  listRefunds: (chargeReference: string) => Promise<CardRefund[]>;
  /** Every subscription that is not over, a page at a time: for reconciling. */
  listSubscriptions: (
    after: string | null,
  ) => Promise<{ subscriptions: (CardSubscription & { customerId: string })[]; next: string | null }>;
};

export type UpiOrder = {
  orderId: string;
  state: 'pending' | 'completed' | 'failed';
  amountMinor: number;
  currency: string;
  /** Whose it is, as the gateway says, and whose it must be: two that differ are a mismatch. */
  merchant: string;
  ownMerchant: string;
  /** The gateway's number of the payment, for its support. */
  chargeReference: string | null;
  failure: PaymentFailure | null;
};

export type UpiEvent = {
  /** Unique for one event, however often it is sent. */
  key: string;
  type: string;
  /** v1 of PhonePe does not tell refunds from orders: there `orderId` may be a refund of ours. */
  subject: { orderId: string } | { refundId: string } | null;
  occurredAt: Date | null;
  redacted: Record<string, unknown>;
};

/** Why an event is not taken: all of them the sender's fault. */
export type UpiRefusal = 'too_large' | 'unsigned' | 'forged' | 'unreadable';
export type UpiEventRead = { isGood: true; event: UpiEvent } | { isGood: false; refusal: UpiRefusal };

/** UPI and the cards of India on a page of the gateway; paid once. */
export type Upi = {
  startOrder: (order: {
    /** Ours: [A-Za-z0-9_-], under 35 characters. */
    orderId: string;
    amountMinor: number;
    /** Ours, without dashes: who pays. */
    userRef: string;
    expiresInSeconds: number;
    returnUrl: string;
  }) => Promise<{ payUrl: string; gatewayOrderId: string | null }>;
  /** Null when the gateway does not know the order. */
  readOrder: (orderId: string) => Promise<UpiOrder | null>;
  refund: (order: {
    /** Ours, as `orderId`, and different from it. */
    refundId: string;
    orderId: string;
    amountMinor: number;
  }) => Promise<Refund>;
  readRefund: (refundId: string) => Promise<(Refund & { amountMinor: number }) | null>;
};
