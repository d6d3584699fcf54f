import { AppError } from '@/lib/core/errors';
import type { NoticeKind } from '@/lib/core/mail';
import { findReader, getNotices, isNoticeWanted, type Notices, upsertNotices } from './notice-queries';
import { usualNotices } from './schema';
import { type Leaving, readUnsubscribeToken } from './unsubscribe-link';

export type Left = { kind: NoticeKind; isWanted: boolean };

async function getLeaving(token: string): Promise<Leaving> {
  const leaving = readUnsubscribeToken(token);
  if (leaving && (await findReader(leaving.userId))) return leaving;
  const message =
    'This link is not complete or too old. Sign in and choose under Settings which mail you get.';
  throw new AppError('not_found', message, { reason: 'bad_token' });
}

const changes: Record<NoticeKind, (isWanted: boolean, present: Notices) => Partial<Notices>> = {
  'application-confirmation': (confirmations) => ({ confirmations }),
  'reminder-due': (reminders) => ({ reminders }),
  'matches-digest': (isWanted, { digest }) => {
    if (!isWanted) return { digest: 'off' };
    return { digest: digest === 'off' ? usualNotices.digest : digest };
  },
};

/** What the holder of a link from a mail would leave. @throws AppError `not_found` for a link that is none */
export async function findLeft(token: string): Promise<Left> {
  const { userId, kind } = await getLeaving(token);
  return { kind, isWanted: await isNoticeWanted(userId, kind) };
}

/** Ends one kind of notice, or begins it again, for whom the mail was written to. Safe to repeat. */
export async function unsubscribe(token: string, { isWanted }: { isWanted: boolean }): Promise<Left> {
  const { userId, kind } = await getLeaving(token);
  await upsertNotices(userId, changes[kind](isWanted, await getNotices(userId)));
  return { kind, isWanted };
}
