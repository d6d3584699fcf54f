import { isSmsSetUp, sendText } from '@/lib/integrations/sms';
import type { Delivery } from '@/lib/integrations/sms/types';
import { updateAsDelivered, updateAsSending } from './queries';
import { openTextProps } from './queue-sms';
import { codeText } from './templates/code-text';

/**
 * Sends a queued text message, once however often it is called. Null when there is nothing to do: it was taken before, it is
 * over, or nobody is set up to send it and it stays in the outbox. Takes at most ten seconds; never in a transaction.
 */
export async function sendSms(idempotencyKey: string): Promise<Delivery | null> {
  if (!(await isSmsSetUp())) return null;
  const claimed = await updateAsSending(idempotencyKey);
  const props = claimed && openTextProps(claimed.sealedProps);
  if (!claimed || !props) return null;
  const { country } = props;
  const delivery = await sendText({ to: claimed.recipient, country, text: codeText(props) });
  await updateAsDelivered(idempotencyKey, delivery.isSent ? 'sent' : 'failed');
  return delivery;
}
