import { type Actor, assertAdmin } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { paymentIdOf } from '@/lib/integrations/payments';
import { findEvent } from './event-queries';
import { findPaymentIdOf } from './payment-queries';

/** One event with what was kept of it, and the payment that it is about where that is known. @throws AppError `not_found` */
export async function openEvent(actor: Actor, eventId: string) {
  assertAdmin(actor);
  const event = await findEvent(eventId);
  if (!event) throw new AppError('not_found', 'This event is not here (any more).');
  const { subject } = event;
  const id = subject && event.provider === 'phonepe' ? paymentIdOf(subject) : null;
  return { event, paymentId: id ? await findPaymentIdOf(id) : null };
}
