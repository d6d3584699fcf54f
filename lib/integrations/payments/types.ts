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
};

/** A single charge that we began. */
export type CardPayment = {
  reference: string;
  paymentId: string;
  state: 'pending' | 'succeeded' | 'failed';
  amountMinor: number;
  currency: string;
  chargeReference: string | null;
  failure: PaymentFailure | null;
  refundedMinor: number;
};

/** What the browser needs to take the person's card. `setup`: nothing is charged now. */
export type Checkout = { reference: string; clientSecret: string; kind: 'payment' | 'setup' };

export type CardCustomer = {
  isDeleted: boolean;
  subscriptions: CardSubscription[];
  payments: CardPayment[];
};

export type Invoice = {
  id: string;
  number: string | null;
  paidAt: Date | null;
  createdAt: Date;
  amountMinor: number;
  currency: string;
  state: 'draft' | 'open' | 'paid' | 'void' | 'uncollectible';
  /** At the gateway, for the person it belongs to. */
  pageUrl: string | null;
  pdfUrl: string | null;
};

/** What a change of plan costs today and what comes next; negative is a credit. */
export type ChangePreview = {
  dueNowMinor: number;
  creditMinor: number;
  currency: string;
  nextChargeAt: Date;
  nextChargeMinor: number;
};

export type Refund = { gatewayId: string; state: RefundState };

export type CardEvent = {
  id: string;
  type: string;
  customerId: string | null;
  occurredAt: Date;
  /** The event without what identifies a person, for the operator. */
  redacted: Record<string, unknown>;
};

type Once = {
  /** The same key does a thing once, however often it is asked: made of our own payment row. */
  idempotencyKey: string;
};

/** Cards, wallets and bank debits, charged again while a subscription lasts. */
export type Cards = {
  makeCustomer: (
    person: { userId: string; email: string | null; name: string | null } & Once,
  ) => Promise<string>;
  startSubscription: (
    order: { customerId: string; paymentId: string; price: Price } & Once,
  ) => Promise<Checkout & { subscriptionId: string }>;
  startPayment: (order: { customerId: string; paymentId: string; price: Price } & Once) => Promise<Checkout>;
  /** All that the gateway knows of a customer now. */
  readCustomer: (customerId: string, signal?: AbortSignal) => Promise<CardCustomer>;
  previewChange: (change: { subscriptionId: string; price: Price }) => Promise<ChangePreview>;
  changePlan: (change: { subscriptionId: string; price: Price } & Once) => Promise<void>;
  cancel: (order: { subscriptionId: string; at: 'period_end' | 'now' } & Once) => Promise<void>;
  resume: (order: { subscriptionId: string } & Once) => Promise<void>;
  listInvoices: (customerId: string) => Promise<Invoice[]>;
  openPortal: (visit: { customerId: string; returnUrl: string }) => Promise<string>;
  refund: (order: { reference: string; amountMinor: number; reason: string } & Once) => Promise<Refund>;
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
