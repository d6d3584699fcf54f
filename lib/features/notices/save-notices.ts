import type { Actor } from '@/lib/core/actor';
import { upsertNotices } from '@/lib/features/mail/notice-queries';
import type { SaveNotices } from '@/lib/features/mail/schema';

/** Which mail the person wants from now on. */
export function saveNotices(actor: Actor, notices: SaveNotices): Promise<void> {
  return upsertNotices(actor.userId, notices);
}
