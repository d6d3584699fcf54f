import { enqueue, type WorkPayloads } from '@/lib/integrations/queue';

const hour = 3_600;

/**
 * Asks for a look at the refunds of a payment, now or later. Waiting work of one key is one piece of work, so what is due soon has a
 * key of its own: a new refund does not wait for the hour of an older one, nor an event for the next of the minutes.
 */
export function askForRefundLook(look: WorkPayloads['settle-refunds'], delaySeconds: number): Promise<void> {
  if (delaySeconds >= hour) return enqueue('settle-refunds', look, { delaySeconds });
  const word = delaySeconds > 0 ? 'soon' : 'now';
  return enqueue('settle-refunds', look, { delaySeconds, singletonKey: `${word}:${look.paymentId}` });
}
