import { ProviderError } from '@/lib/core/errors';
import type { Gateway } from '@/lib/core/payments';
import { cardsOf } from '@/lib/integrations/payments';
import { syncCustomer } from './sync-customer';

/** Reads one customer or order anew and makes ours the same; false when it is nobody's here. */
export async function refreshSubject(gateway: Gateway, subject: string): Promise<boolean> {
  if (gateway !== 'stripe') throw new ProviderError(gateway, 'unconfigured');
  const cards = await cardsOf();
  if (!cards) throw new ProviderError(gateway, 'unconfigured');
  return (await syncCustomer(subject, cards.readCustomer)) !== 'unknown_customer';
}
