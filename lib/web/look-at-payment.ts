import type { Actor } from '@/lib/core/actor';
import { isAppError } from '@/lib/core/errors';
import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import type { PaymentState } from '@/lib/core/payments';
import { confirmPayment } from '@/lib/features/billing/confirm-payment';
import { type PaymentOutcome, readPayment } from '@/lib/features/billing/read-payment';
import { takeRate } from './rate-limits';

/** `not_asked`: it was asked for this person a moment ago, or does not answer yet. */
export type GatewayWord = 'answered' | 'silent' | 'not_asked';

export type LookedAt = PaymentOutcome & { gateway: GatewayWord };

/** Nothing that a gateway says later changes it. */
const isFinal = (state: PaymentState) => ['succeeded', 'mismatched', 'refunded'].includes(state);

type Look = {
  paymentId: string;
  /** Waits for the gateway no longer than this; it is asked all the same. */
  patienceMs?: number;
};

/**
 * How a payment of this person stands, after asking its gateway: not more often than the limit allows, in however many tabs.
 * @throws AppError `not_found`
 */
export async function lookAtPayment(actor: Actor, { paymentId, patienceMs }: Look): Promise<LookedAt> {
  const before = await readPayment(actor, { paymentId });
  if (isFinal(before.payment.state) || !(await mayAsk(actor))) return { ...before, gateway: 'not_asked' };
  const asked = confirmPayment(actor, { paymentId });
  const confirmed = await (patienceMs === undefined ? asked : orTooLate(asked, patienceMs));
  if (!confirmed) return { ...before, gateway: 'not_asked' };
  return {
    ...(await readPayment(actor, { paymentId })),
    gateway: confirmed.isCurrent ? 'answered' : 'silent',
  };
}

async function mayAsk({ userId }: Actor): Promise<boolean> {
  return takeRate('look-at-payment', userId).then(
    () => true,
    (error: unknown) => {
      if (isAppError(error, 'rate_limited') || isAppError(error, 'unavailable')) return false;
      throw error;
    },
  );
}

/** Null when it takes longer; what comes of it then is read by the next look. */
async function orTooLate<T>(work: Promise<T>, patienceMs: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patienceMs);
  });
  const first = await Promise.race([work, late]).finally(() => clearTimeout(timer));
  if (first === null) {
    work.catch((error: unknown) =>
      log().error({ fault: describeFault(error) }, 'a payment was not looked at'),
    );
  }
  return first;
}
