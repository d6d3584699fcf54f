import { type MailKind, type SuppressionReason, suppressionReasons } from '@/lib/core/mail';

/** What each reason stops. */
const stopped = {
  // Nobody is there, and mail to nobody harms all mail of this site.
  bounced: ['security', 'service', 'notice'],
  invalid: ['security', 'service', 'notice'],
  complained: ['security', 'service', 'notice'],
  // No more mail is no wish to be kept in the dark about one's account.
  unsubscribed: ['service', 'notice'],
} as const satisfies Record<SuppressionReason, readonly MailKind[]>;

/** Whether a mail of this kind stays here. A code never does: somebody asked for it just now, and it proves the address. */
export function isHeldBack(kind: MailKind, reason: SuppressionReason): boolean {
  return (stopped[reason] as readonly MailKind[]).includes(kind);
}

/** For which reasons a mail of this kind stays here. */
export const reasonsHolding = (kind: MailKind): SuppressionReason[] =>
  suppressionReasons.filter((reason) => isHeldBack(kind, reason));

/**
 * What the provider has to forget of the address first, because its own list would stop what ours lets through. Of complaints only one
 * that is kept here; a wish stops no code there.
 */
export function forgivenFirst(kind: MailKind, reason: SuppressionReason): readonly SuppressionReason[] {
  if (kind !== 'code' || reason === 'unsubscribed') return [];
  return reason === 'complained' ? [...disprovenReasons, reason] : disprovenReasons;
}

/** What a code that arrived proves wrong: the address works. Nobody takes a complaint or a wish back by it. */
export const disprovenReasons = ['bounced', 'invalid'] as const satisfies readonly SuppressionReason[];

/** What its reader asked for by it, so that nobody but they take it back. */
export const wishedReasons = ['complained', 'unsubscribed'] as const satisfies readonly SuppressionReason[];
export const isWished = (reason: SuppressionReason) => wishedReasons.some((one) => one === reason);
