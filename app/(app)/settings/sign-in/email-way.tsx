import type { MyWay } from '@/lib/features/account/way-queries';
import { waysLeft } from '@/lib/features/account/ways-left';
import { isMailOffered } from '@/lib/features/mail/is-mail-offered';
import { findOutboxDoor } from '@/lib/web/outbox-access';
import type { SessionUser } from '@/lib/web/session';
import { EmailDialog } from './email-dialog';
import { RemoveWayButton } from './remove-way-button';
import { WayRow } from './way-row';

export type WayRowsProps = { user: SessionUser; isFresh: boolean; ways: MyWay[] };

/** The address that codes go to: there to be added, changed or removed. */
export async function EmailWay({ isFresh, ways }: WayRowsProps) {
  const mine = ways.find((one) => one.way === 'email');
  if (!mine && !isMailOffered()) return null;
  const outbox = await findOutboxDoor();
  return (
    <WayRow
      name="Email"
      detail={
        mine?.email ?? 'A code to your address lets you in, and mail about your applications reaches you.'
      }
      actions={
        isFresh && (
          <>
            {isMailOffered() && <EmailDialog present={mine?.email ?? null} outbox={outbox} />}
            {mine && <RemoveWayButton way="email" isLast={waysLeft(ways, 'email').length === 0} />}
          </>
        )
      }
    />
  );
}
