import { type Gateway, gateways } from '@/lib/core/payments';
import { type EventLag, listEventLags } from './event-queries';
import { countMismatched, countRefundTroubles } from './payment-queries';
import { spanWords } from './span-words';

/** The gateway waits some seconds for its answer and sends again after minutes: until then nothing is late. */
const latestOpenSeconds = 5 * 60;
const slowestP95Seconds = 60;
/** Fewer say nothing about how long it takes. */
const fewestHandled = 5;

export type PaymentAlarm = {
  notes: string[];
  /** Events are not answered for in time. */
  isLagging: boolean;
};

export function isLate({ oldestOpenSeconds }: EventLag): boolean {
  return (oldestOpenSeconds ?? 0) > latestOpenSeconds;
}

export function isSlow({ p95Seconds, handled }: EventLag): boolean {
  return handled >= fewestHandled && (p95Seconds ?? 0) > slowestP95Seconds;
}

/** What the status page says of each gateway's events, refunds and mismatches; nothing where all is well. */
export async function findPaymentAlarms(): Promise<Map<Gateway, PaymentAlarm>> {
  const [lags, refunds, mismatched] = await Promise.all([
    listEventLags(),
    countRefundTroubles(),
    countMismatched(),
  ]);
  return new Map(
    gateways.map((gateway) => {
      const lag = lags.get(gateway);
      const [isOld, isLong] = [lag !== undefined && isLate(lag), lag !== undefined && isSlow(lag)];
      const { failed = 0, hanging = 0 } = refunds.get(gateway) ?? {};
      const others = mismatched.get(gateway) ?? 0;
      const minutes = Math.floor((lag?.oldestOpenSeconds ?? 0) / 60);
      const notes = [
        isOld && `An event has waited for its answer for ${spanWords(minutes)}: see Webhooks.`,
        isLong && `One event in twenty took longer than ${Math.round(lag?.p95Seconds ?? 0)} s: see Webhooks.`,
        failed > 0 && `Refunds that failed in the last 7 days: ${failed}. See Payments.`,
        hanging > 0 && `Refunds whose end should be known by now: ${hanging}. See Payments.`,
        others > 0 && `Payments that are not what was asked for: ${others}. See Payments.`,
      ].filter((note) => note !== false);
      return [gateway, { notes, isLagging: isOld || isLong }];
    }),
  );
}
