import { formatDate } from '@/lib/core/time';
import { listOfferedWays } from '@/lib/features/account/list-offered-ways';
import type { MyWay } from '@/lib/features/account/way-queries';
import type { SessionUser } from '@/lib/web/session';
import { PasswordDialog } from './password-dialog';
import { RemoveWayButton } from './remove-way-button';
import { WayRow } from './way-row';

type PasswordWayProps = { user: SessionUser; isFresh: boolean; ways: MyWay[] };

/** The person's password: set, changed and removed here. */
export async function PasswordWay({ isFresh, ways }: PasswordWayProps) {
  const mine = ways.find((one) => one.way === 'password');
  if (!mine && !(await listOfferedWays()).includes('password')) return null;
  const email = ways.find((one) => one.way === 'email')?.email;
  return (
    <WayRow
      name="Password"
      detail={detailOf(mine?.changedAt, email)}
      actions={
        email && (
          <>
            {/* Who knows the present password may change it at any time; a first one wants a fresh sign-in. */}
            {(isFresh || mine) && <PasswordDialog {...{ email, hasPassword: Boolean(mine), isFresh }} />}
            {isFresh && mine && <RemoveWayButton way="password" isLast={ways.length === 1} />}
          </>
        )
      }
    />
  );
}

function detailOf(changedAt: Date | undefined, email: string | undefined): string {
  if (changedAt) return `Last changed on ${formatDate(changedAt)}.`;
  if (email) return `None yet. With one you sign in as ${email} without waiting for a code.`;
  return 'A password needs an email address, to replace it when it is forgotten. Add one first.';
}
