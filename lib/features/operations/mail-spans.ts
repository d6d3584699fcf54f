import type { MailSpan } from './schema';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export const mailSpanMs: Record<MailSpan, number> = {
  '24h': dayMs,
  '7d': 7 * dayMs,
  '30d': 30 * dayMs,
  '1y': 365 * dayMs,
};

/** How wide a point of the charts is. */
export const mailSlotMs: Record<MailSpan, number> = {
  '24h': hourMs,
  '7d': dayMs,
  '30d': dayMs,
  '1y': 7 * dayMs,
};
