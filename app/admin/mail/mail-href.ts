import type { MailPlace } from '@/lib/features/operations/mail-queries';
import type { MailSearch, MailSpan } from '@/lib/features/operations/schema';

type Asked = Partial<Pick<MailSearch, 'to' | 'template' | 'state' | 'span'>>;

const usualSpan: MailSpan = '30d';

/** The address of a search, without what is as usual; `after` asks for the page that begins there. */
export function mailHref({ to, template, state, span }: Asked, after?: MailPlace): string {
  const params = new URLSearchParams();
  if (to) params.set('to', to);
  if (template) params.set('template', template);
  if (state) params.set('state', state);
  if (span && span !== usualSpan) params.set('span', span);
  if (after) params.set('after', `${after.createdAt.toISOString()}_${after.id}`);
  const query = params.toString();
  return query ? `/admin/mail?${query}` : '/admin/mail';
}

export const mailRatesHref = (span: MailSpan) =>
  span === usualSpan ? '/admin/mail/rates' : `/admin/mail/rates?span=${span}`;

export const isNarrowed = ({ to, template, state }: Asked) => Boolean(to || template || state);

export const spanWords: Record<MailSpan, { short: string; long: string; slot: string }> = {
  '24h': { short: '24 h', long: 'the last 24 hours', slot: 'hour' },
  '7d': { short: '7 d', long: 'the last 7 days', slot: 'day' },
  '30d': { short: '30 d', long: 'the last 30 days', slot: 'day' },
  '1y': { short: '1 year', long: 'the last year', slot: 'week' },
};
