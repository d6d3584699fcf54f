import { formatDate } from '@/lib/core/time';
import { listOfferedWays } from '@/lib/features/account/list-offered-ways';
import type { MyWay } from '@/lib/features/account/way-queries';
import type { SessionUser } from '@/lib/web/session';
import { PasswordDialog } from './password-dialog';
import { RemoveWayButton } from './remove-way-button';

type PasswordWayProps = { user: SessionUser; isFresh: boolean; ways: MyWay[] };

/** The password of the person's own: set, changed and removed here. */
export async function PasswordWay({ user, isFresh, ways }: PasswordWayProps) {
  const password = ways.find(({ way }) => way === 'password');
  const isOffered = (await listOfferedWays()).includes('password');
  if (!isOffered && !password) return null;
  const email = ways.some(({ way }) => way === 'email') ? user.email : null;
  const changedAt = password && 'changedAt' in password ? password.changedAt : null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
      <div className="min-w-0">
        <h3 className="font-medium">Password</h3>
        <p className="text-sm text-muted">
          {changedAt ? (
            <>
              Last changed on <time dateTime={changedAt.toISOString()}>{formatDate(changedAt)}</time>.
            </>
          ) : email ? (
            'None yet. You can set one for your email address.'
          ) : (
            'A password needs an email address that you have proven. Add one first.'
          )}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {/* Knowing the present password is enough to change it; a first one wants a fresh sign-in. */}
        {email && (isFresh || changedAt) && (
          <PasswordDialog email={email} hasPassword={changedAt !== null} isFresh={isFresh} />
        )}
        {isFresh && changedAt && <RemoveWayButton way="password" isLast={ways.length === 1} />}
      </div>
    </div>
  );
}
