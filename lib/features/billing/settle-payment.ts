import type { Actor } from '@/lib/core/actor';
import { isProviderError, ProviderError } from '@/lib/core/errors';
import { log } from '@/lib/core/log';
import type { PaymentState } from '@/lib/core/payments';
import { inTransaction } from '@/lib/db/client';
import { type UpiOrder, upiOf } from '@/lib/integrations/payments';
import { enqueue } from '@/lib/integrations/queue';
import { askForRefundLook } from './ask-for-refund-look';
import { decideSettlement, type Settlement } from './decide-settlement';
import { givePass } from './give-pass';
import { lockPayer } from './payment-queries';
import { delayAfterSilence, lateLookSeconds, nextCheckSeconds } from './settle-schedule';
import {
  findUpiPayment,
  hasPaidSince,
  insertDifference,
  insertOwnRefund,
  type PaymentChange,
  type UpiPayment,
  updateUpiPayment,
} from './upi-queries';

export type SettledPayment = {
  state: PaymentState;
  /** False: the gateway did not answer, and is asked again by itself. */
  isCurrent: boolean;
};

const open: readonly PaymentState[] = ['created', 'pending'];
/** Called over by us, and paid all the same: that still counts. */
const calledOver: readonly PaymentState[] = ['failed', 'expired'];

/**
 * Asks the gateway how one payment stands and makes it so: whoever calls, an event, a page or the schedule, and however many at
 * once, it is settled once and gives one pass. Asks for the next look by itself while it is open. Null when it is not there.
 */
export async function settlePayment(
  actor: Actor,
  { paymentId }: { paymentId: string },
): Promise<SettledPayment | null> {
  const payment = await findUpiPayment(actor.userId, paymentId);
  if (!payment) return null;
  if (![...open, ...calledOver].includes(payment.state)) return { state: payment.state, isCurrent: true };
  const { ageSeconds: elapsedSeconds } = payment;
  const order = await readOrder(payment).catch((error: unknown) => {
    if (!isProviderError(error)) throw error;
    return 'silent' as const;
  });
  if (order === 'silent') {
    await lookAgain(actor, payment, delayAfterSilence(elapsedSeconds, expiryOf(payment)));
    return { state: payment.state, isCurrent: false };
  }
  const next = nextCheckSeconds(elapsedSeconds, expiryOf(payment));
  const settlement = decideSettlement(payment, order, { elapsedSeconds, isOver: next === null });
  if (settlement.kind === 'wait') {
    await lookAgain(actor, payment, next ?? lateLookSeconds(elapsedSeconds));
    return { state: payment.state, isCurrent: true };
  }
  const settled = await inTransaction(() => write(actor, payment, settlement, { order, elapsedSeconds }));
  return {
    state: (settled ?? (await findUpiPayment(actor.userId, paymentId)) ?? payment).state,
    isCurrent: true,
  };
}

async function readOrder({ reference }: UpiPayment): Promise<UpiOrder | null> {
  const upi = await upiOf();
  if (!upi) throw new ProviderError('phonepe', 'unconfigured');
  return reference === null ? null : upi.readOrder(reference);
}

const expiryOf = ({ createdAt, expiresAt }: UpiPayment): number =>
  expiresAt ? (expiresAt.getTime() - createdAt.getTime()) / 1_000 : 0;

async function lookAgain(actor: Actor, payment: UpiPayment, delaySeconds: number | null): Promise<void> {
  if (delaySeconds === null) return;
  await enqueue('settle-payment', { paymentId: payment.id, userId: actor.userId }, { delaySeconds });
}

type Seen = { order: UpiOrder | null; elapsedSeconds: number };

/** One conditional update decides who settles it; null for everybody but the first. */
async function write(
  actor: Actor,
  payment: UpiPayment,
  settlement: Exclude<Settlement, { kind: 'wait' }>,
  { order, elapsedSeconds }: Seen,
): Promise<UpiPayment | null> {
  await lockPayer(actor.userId);
  const change = (from: readonly PaymentState[], next: Omit<PaymentChange, 'isSettled'>) =>
    updateUpiPayment(actor.userId, payment.id, from, { ...next, isSettled: true });
  if (settlement.kind === 'expired' || settlement.kind === 'failed') {
    const failure = settlement.kind === 'failed' ? settlement.failure : 'PAYMENT_EXPIRED';
    const closed = await change(open, { state: settlement.kind, failure });
    const isGatewaysWord = order?.state === 'failed';
    if (!isGatewaysWord) await lookAgain(actor, payment, lateLookSeconds(elapsedSeconds));
    return closed;
  }
  const paid = { failure: null, chargeReference: order?.chargeReference ?? null };
  if (settlement.kind === 'mismatched') {
    const { amountMinor = 0, currency = '', orderId = '', merchant = '' } = order ?? {};
    const seen = { amountMinor, currency, order: orderId, merchant };
    const kept = await change([...open, ...calledOver], { ...paid, state: 'mismatched', seen });
    if (kept) await tellMismatch(kept, settlement.differs);
    return kept;
  }
  const inTime = await change(open, { ...paid, state: 'succeeded' });
  if (inTime) {
    await givePass(actor.userId, inTime);
    return inTime;
  }
  const late = await change(calledOver, { ...paid, state: 'succeeded' });
  if (late) await settleLate(actor, late, payment.state);
  return late;
}

/** Told that it failed, the person may have paid again: then this one goes back. Else they get what they paid for. */
async function settleLate(actor: Actor, payment: UpiPayment, was: PaymentState): Promise<void> {
  await insertDifference({
    ...{ subject: payment.reference ?? payment.id, kind: 'status', ours: was, theirs: 'succeeded' },
    isConverged: true,
  });
  if (await hasPaidSince(actor.userId, payment)) {
    await insertOwnRefund(payment, 'Paid after it had been called over, and paid again meanwhile.');
    return askForRefundLook({ paymentId: payment.id, userId: actor.userId }, 0);
  }
  return givePass(actor.userId, payment);
}

async function tellMismatch({ id, reference, amountMinor, seen }: UpiPayment, kind: 'amount' | 'owner') {
  const theirs =
    kind === 'amount' ? `${seen?.amountMinor} ${seen?.currency}` : `${seen?.order} ${seen?.merchant}`;
  const ours = kind === 'amount' ? `${amountMinor} INR` : reference;
  await insertDifference({ subject: reference ?? id, kind, ours, theirs, isConverged: false });
  log().error({ paymentId: id, kind }, 'a payment is not what was asked for');
}
