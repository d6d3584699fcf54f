import type { MailEventType, SuppressionReason } from '@/lib/core/mail';
import type { MailEvent } from '@/lib/integrations/email/types';
import { type FoldedEvent, foldEvents } from './event-queries';

const states = {
  processed: 'accepted',
  deferred: 'deferred',
  dropped: 'dropped',
  delivered: 'delivered',
  open: 'opened',
  click: 'clicked',
  blocked: 'bounced',
  bounce: 'bounced',
  spamreport: 'complained',
  // It says what its reader wants, and nothing of this mail.
  unsubscribe: null,
} as const satisfies Record<MailEventType, FoldedEvent['state']>;

const suppressing: Partial<Record<MailEventType, SuppressionReason>> = {
  bounce: 'bounced',
  spamreport: 'complained',
  unsubscribe: 'unsubscribed',
};

/** Why the provider did not try, where that is what its lists say of the address. */
const suppressingDrops: Record<string, SuppressionReason> = {
  'bounced address': 'bounced',
  invalid: 'invalid',
  'spam reporting address': 'complained',
  'unsubscribed address': 'unsubscribed',
};

function suppressionOf({ type, reason }: MailEvent): SuppressionReason | null {
  const found = type === 'dropped' ? suppressingDrops[reason ?? ''] : suppressing[type];
  return found ?? null;
}

/** In a word: `blocked 550 5.7.1`. Null where the mail arrived. */
function failureOf({ type, reason }: MailEvent): string | null {
  if (!['deferred', 'dropped', 'blocked', 'bounce'].includes(type)) return null;
  return [type === 'bounce' ? 'bounced' : type, reason].filter(Boolean).join(' ');
}

/**
 * Keeps what the provider told of our mails, each event once, and makes of each mail what it is now. They are facts, so they may come late,
 * twice and in any order. Those of mail that is not ours are left out. Gives how many were new.
 */
export async function keepMailEvents(events: readonly MailEvent[]): Promise<number> {
  const folded = events.flatMap((event): FoldedEvent[] => {
    const { messageId, type } = event;
    if (messageId === null) return [];
    const state = states[type];
    return [{ ...event, messageId, state, failure: failureOf(event), suppresses: suppressionOf(event) }];
  });
  if (folded.length === 0) return 0;
  return (await foldEvents(folded)).kept;
}
