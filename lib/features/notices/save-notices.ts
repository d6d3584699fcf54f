import type { Actor } from '@/lib/core/actor';
import { inTransaction } from '@/lib/db/client';
import { upsertNotices } from '@/lib/features/mail/notice-queries';
import type { SaveNotices } from '@/lib/features/mail/schema';
import { enqueue } from '@/lib/integrations/queue';

/** Which mail the person wants from now on. A digest that is due by it is written at once. */
export function saveNotices({ userId }: Actor, notices: SaveNotices): Promise<void> {
  return inTransaction(async () => {
    await upsertNotices(userId, notices);
    if (notices.digest !== 'off') await enqueue('write-digests', { userId });
  });
}
