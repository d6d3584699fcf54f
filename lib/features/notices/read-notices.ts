import type { Actor } from '@/lib/core/actor';
import type { SuppressionReason } from '@/lib/core/mail';
import { tiers } from '@/lib/core/plans';
import { findRights } from '@/lib/features/billing/find-rights';
import { getNotices, type Notices } from '@/lib/features/mail/notice-queries';
import { findSuppressionOfPerson } from '@/lib/features/mail/suppression-queries';

export type MyNotices = {
  chosen: Notices;
  /** Whether the person's plan gives a digest each day. */
  isDailyOffered: boolean;
  /** Why the person's address gets no notice, whatever they chose; null when it does. */
  heldFor: SuppressionReason | null;
};

export async function readNotices(actor: Actor): Promise<MyNotices> {
  const [chosen, { tier }, held] = await Promise.all([
    getNotices(actor.userId),
    findRights(actor),
    findSuppressionOfPerson(actor.userId),
  ]);
  return { chosen, isDailyOffered: tiers[tier].alerts === 'daily', heldFor: held?.reason ?? null };
}
