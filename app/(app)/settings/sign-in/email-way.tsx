import type { MyWay } from '@/lib/features/account/way-queries';
import { waysLeft } from '@/lib/features/account/ways-left';
import { findBouncingAddress } from '@/lib/features/mail/find-bouncing-address';
import { isMailKept, isMailOffered } from '@/lib/features/mail/is-mail-offered';
import { findOutboxDoor } from '@/lib/web/outbox-access';
import type { SessionUser } from '@/lib/web/session';
import { EmailDialog } from './email-dialog';
import { RemoveWayButton } from './remove-way-button';
import { WayRow } from './way-row';

export type WayRowsProps = { user: SessionUser; isFresh: boolean; ways: MyWay[] };

/** The address that codes go to: there to be added, changed or removed. */
export async function EmailWay({ user, isFresh, ways }: WayRowsProps) {
  const mine = ways.find((one) => one.way === 'email');
  const isOffered = await isMailOffered();
  if (!mine && !isOffered) return null;
  const outbox = (await isMailKept()) ? await findOutboxDoor() : null;
  const isBouncing = mine !== undefined && (await findBouncingAddress(user)) === mine.email;
  return (
    <WayRow
      name="Email"
      detail={
        <>
          {mine?.email ?? 'A code to your address lets you in, and mail about your applications reaches you.'}
          {isBouncing && (
            <p className="mt-1 text-caution">
              Mail to it came back, so it gets none.
              {isFresh &&
                isOffered &&
                ' Choose Change and enter a new address, or this one once more: the code that arrives proves that it works.'}
            </p>
          )}
        </>
      }
      actions={
        isFresh && (
          <>
            {isOffered && <EmailDialog present={mine?.email ?? null} outbox={outbox} />}
            {mine && <RemoveWayButton way="email" isLast={waysLeft(ways, 'email').length === 0} />}
          </>
        )
      }
    />
  );
}
