import type { Actor } from '@/lib/core/actor';
import { isProviderError, ProviderError } from '@/lib/core/errors';
import { log } from '@/lib/core/log';
import type { RefundState } from '@/lib/core/payments';
import { plans } from '@/lib/core/plans';
import { inTransaction } from '@/lib/db/client';
import { type CardRefund, cardsOf } from '@/lib/integrations/payments';
import { askForRefundLook } from './ask-for-refund-look';
import { askForRefunds, type GatewaysWord } from './ask-for-refunds';
import { getPayer } from './customer-queries';
import { isMismatch } from './is-mismatch';
import { lockPayer } from './payment-queries';
import {
  findPaidPayment,
  insertRefund,
  isRunning,
  listRefunds,
  openRefundStates,
  type PaidPayment,
  paidMinorOf,
  type RefundRow,
  updateDifferencesAsConverged,
  updatePassAsRestored,
  updatePassAsRevoked,
  updateRefund,
  updateRefunded,
} from './refund-queries';
import { nextRefundLookSeconds } from './refund-schedule';
import { syncCustomer } from './sync-customer';

export type SettledRefunds = {
  refunds: RefundRow[];
  /** False: the gateway did not answer, and is asked again by itself. */
  isCurrent: boolean;
};

/**
 * Sends what is owed of one payment, asks its gateway how all its refunds stand, also those made there, and makes ours the same:
 * what went back is counted, a pass whose money went back whole ends, one whose refund failed goes on. Safe to repeat and beside
 * itself; asks for the next look while one is open. Null when the payment is not there.
 */
export async function settleRefunds(
  actor: Actor,
  { paymentId }: { paymentId: string },
): Promise<SettledRefunds | null> {
  const { userId } = actor;
  const payment = await findPaidPayment(userId, paymentId);
  if (!payment) return null;
  const word = await orSilent(askForRefunds(payment, await listRefunds(userId, paymentId)));
  const refunds =
    word === 'silent'
      ? await listRefunds(userId, paymentId)
      : await inTransaction(() => converge(userId, paymentId, word));
  const isEnded = (await orSilent(endSubscription(payment, refunds))) !== 'silent';
  await lookAgain(payment, refunds, isEnded);
  return { refunds, isCurrent: word !== 'silent' && isEnded };
}

async function orSilent<T>(work: Promise<T>): Promise<T | 'silent'> {
  return work.catch((error: unknown) => {
    if (isProviderError(error)) return 'silent' as const;
    throw error;
  });
}

async function lookAgain({ id: paymentId, userId }: PaidPayment, refunds: RefundRow[], isEnded: boolean) {
  const isOpen = ({ state }: RefundRow) => openRefundStates.some((one) => one === state);
  const open = refunds.filter((one) => isOpen(one) || (one.endsSubscription && !isEnded));
  const youngestMs = Math.max(...open.map(({ createdAt }) => createdAt.getTime()));
  const delaySeconds = open.length > 0 ? nextRefundLookSeconds((Date.now() - youngestMs) / 1_000) : null;
  if (delaySeconds !== null) await askForRefundLook({ paymentId, userId }, delaySeconds);
}

/** A look that is older than another never takes a refund back: they only go forward, and what failed stays so. */
const order: readonly RefundState[] = ['created', 'pending', 'succeeded', 'failed'];

async function converge(userId: string, paymentId: string, word: GatewaysWord): Promise<RefundRow[]> {
  await lockPayer(userId);
  const ours = await listRefunds(userId, paymentId);
  for (const one of word.seen) await convergeOne(userId, paymentId, one, ours);
  for (const { refundId, failure, attempts } of word.refused) {
    const row = ours.find(({ id }) => id === refundId);
    if (row?.state !== 'created') continue;
    // Somebody tried besides, and may have got in: a refusal is then of the second.
    if (attempts !== null && row.attempts !== attempts) continue;
    await updateRefund(userId, refundId, { state: 'failed', failure });
    log().error({ paymentId, refundId, failure }, 'a refund was refused');
  }
  const now = await listRefunds(userId, paymentId);
  await countRefunded(userId, paymentId, now);
  return now;
}

async function convergeOne(
  userId: string,
  paymentId: string,
  { refundId, gatewayId, state, amountMinor }: CardRefund,
  ours: readonly RefundRow[],
): Promise<void> {
  const row = ours.find((one) => one.gatewayId === gatewayId || one.id === refundId);
  if (!row) {
    const reason = 'Made in the gateway’s own pages.';
    await insertRefund(userId, { paymentId, amountMinor, reason, state, gatewayId, origin: 'gateway' });
    return;
  }
  const isNews = row.gatewayId === null || order.indexOf(state) > order.indexOf(row.state);
  if (!isNews) return;
  await updateRefund(userId, row.id, { state, gatewayId, failure: state === 'failed' ? 'API_ERROR' : null });
  if (state === 'failed') log().error({ paymentId, refundId: row.id }, 'a refund failed');
}

async function countRefunded(userId: string, paymentId: string, refunds: readonly RefundRow[]) {
  const payment = await findPaidPayment(userId, paymentId);
  if (!payment || !['succeeded', 'mismatched', 'refunded'].includes(payment.state)) return;
  const given = refunds.filter(({ state }) => state === 'succeeded');
  const paidMinor = paidMinorOf(payment);
  const refundedMinor = Math.min(
    paidMinor,
    given.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
  );
  const isWhole = paidMinor > 0 && refundedMinor === paidMinor;
  const state = isWhole ? 'refunded' : isMismatch(payment) ? 'mismatched' : 'succeeded';
  await updateRefunded(userId, paymentId, { refundedMinor, state });
  if (isWhole) {
    await updatePassAsRevoked(userId, paymentId);
    // The first charge of a subscription is called by its name, and what differs of that goes on.
    if (plans[payment.planId].renews === null) await updateDifferencesAsConverged(payment);
  } else if (payment.state === 'refunded') await updatePassAsRestored(userId, paymentId);
}

/** As the operator asked with the refund: once the money is on its way, and not when it was refused. */
async function endSubscription({ userId, reference }: PaidPayment, refunds: readonly RefundRow[]) {
  const ending = refunds.find(
    ({ endsSubscription, state }) => endsSubscription && (state === 'pending' || state === 'succeeded'),
  );
  if (!ending || !reference || !(await isRunning(userId, reference))) return;
  const cards = await cardsOf();
  const { stripeCustomerId } = await getPayer(userId);
  if (!cards || !stripeCustomerId) throw new ProviderError('stripe', 'unconfigured');
  await cards.cancel({ subscriptionId: reference, at: 'now', idempotencyKey: `refund-end:${ending.id}` });
  await syncCustomer(stripeCustomerId, cards.readCustomer);
}
