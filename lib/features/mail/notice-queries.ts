import { eq, sql } from 'drizzle-orm';
import type { NoticeKind } from '@/lib/core/mail';
import { db } from '@/lib/db/client';
import { users } from '@/lib/db/schema/account';
import { noticeSettings } from '@/lib/db/schema/mail';
import { type SaveNotices, usualNotices } from './schema';

export type Notices = SaveNotices;

/** What mail the person wants. */
export async function getNotices(userId: string): Promise<Notices> {
  const { confirmations, reminders, digest, digestScore, mayTrack } = noticeSettings;
  const [row] = await (await db())
    .select({ confirmations, reminders, digest, digestScore, mayTrack })
    .from(noticeSettings)
    .where(eq(noticeSettings.userId, userId));
  return row ?? usualNotices;
}

export async function upsertNotices(userId: string, change: Partial<Notices>): Promise<void> {
  const set = { ...change, updatedAt: sql`now()` };
  await (await db())
    .insert(noticeSettings)
    .values({ ...set, userId })
    .onConflictDoUpdate({ target: noticeSettings.userId, set });
}

/** Null when they are gone. */
export async function findReader(userId: string): Promise<{ isBlocked: boolean } | null> {
  const [row] = await (await db())
    .select({ isBlocked: users.isBlocked })
    .from(users)
    .where(eq(users.id, userId));
  return row ?? null;
}

const switches = {
  'application-confirmation': ({ confirmations }: Notices) => confirmations,
  'reminder-due': ({ reminders }: Notices) => reminders,
  'matches-digest': ({ digest }: Notices) => digest !== 'off',
} satisfies Record<NoticeKind, (notices: Notices) => boolean>;

/** False too for who is gone or blocked. */
export async function isNoticeWanted(userId: string, kind: NoticeKind): Promise<boolean> {
  const reader = await findReader(userId);
  if (!reader || reader.isBlocked) return false;
  return switches[kind](await getNotices(userId));
}
