import type { Actor } from '@/lib/core/actor';
import { tiers } from '@/lib/core/plans';
import { findRights } from '@/lib/features/billing/find-rights';
import { getNotices, type Notices } from '@/lib/features/mail/notice-queries';

export type MyNotices = {
  chosen: Notices;
  /** Whether the person's plan gives a digest each day. */
  isDailyOffered: boolean;
};

export async function readNotices(actor: Actor): Promise<MyNotices> {
  const [chosen, { tier }] = await Promise.all([getNotices(actor.userId), findRights(actor)]);
  return { chosen, isDailyOffered: tiers[tier].alerts === 'daily' };
}
