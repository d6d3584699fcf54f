import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import type { WayIn } from '@/lib/core/ways-in';
import { inTransaction } from '@/lib/db/client';
import { listOfferedWays } from './list-offered-ways';
import { queueSecurityNotice } from './queue-security-notice';
import type { RemoveWay } from './schema';
import {
  deleteEmail,
  deleteLinkedAccount,
  deletePassword,
  deletePhone,
  listWays,
  lockWays,
} from './way-queries';
import { waysLeft } from './ways-left';

const removals: Record<WayIn, (userId: string) => Promise<void>> = {
  google: (userId) => deleteLinkedAccount(userId, 'google'),
  replit: (userId) => deleteLinkedAccount(userId, 'replit'),
  phone: deletePhone,
  password: deletePassword,
  async email(userId) {
    await deletePassword(userId);
    await deleteEmail(userId);
  },
};

/**
 * Takes one way in away, never the last that works here. The email takes the password with it.
 * @throws AppError `not_found` when it is none of theirs, `conflict` when nothing else would let them in
 */
export async function removeWay(actor: Actor, { way }: RemoveWay): Promise<void> {
  const offered = await listOfferedWays();
  await inTransaction(async () => {
    await lockWays(actor.userId);
    const ways = await listWays(actor.userId);
    if (!ways.some((mine) => mine.way === way)) {
      throw new AppError('not_found', 'This way in is not yours any more. Load the page again.');
    }
    if (!waysLeft(ways, way).some((left) => offered.includes(left.way))) {
      throw new AppError(
        'conflict',
        'Without this you could not sign in any more. Add another way in first.',
        {
          reason: 'last_way',
        },
      );
    }
    await queueSecurityNotice(actor.userId, { event: 'way_removed', way });
    await removals[way](actor.userId);
  });
}
