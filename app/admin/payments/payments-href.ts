import type { PaymentPlace } from '@/lib/features/operations/payment-queries';
import type { PaymentSearch } from '@/lib/features/operations/schema';

type Asked = Pick<PaymentSearch, 'q' | 'gateway' | 'state'>;

/** The address of a search, without what is as usual; `after` asks for the page that begins there. */
export function paymentsHref({ q, gateway, state }: Partial<Asked>, after?: PaymentPlace): string {
  const params = new URLSearchParams();
  if (q) params.set('q', q);
  if (gateway) params.set('gateway', gateway);
  if (state) params.set('state', state);
  if (after) params.set('after', `${after.createdAt.toISOString()}_${after.id}`);
  const query = params.toString();
  return query ? `/admin/payments?${query}` : '/admin/payments';
}
