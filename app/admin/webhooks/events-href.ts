import type { EventPlace } from '@/lib/features/operations/event-queries';
import type { EventSearch } from '@/lib/features/operations/schema';

type Asked = Omit<EventSearch, 'after'>;

/** The address of a search, without what is as usual; `after` asks for the page that begins there. */
export function eventsHref({ gateway, state, type, q, span }: Partial<Asked>, after?: EventPlace): string {
  const params = new URLSearchParams();
  if (gateway) params.set('gateway', gateway);
  if (state) params.set('state', state);
  if (type) params.set('type', type);
  if (q) params.set('q', q);
  if (span && span !== '7d') params.set('span', span);
  if (after) params.set('after', `${after.receivedAt.toISOString()}_${after.id}`);
  const query = params.toString();
  return query ? `/admin/webhooks?${query}` : '/admin/webhooks';
}
