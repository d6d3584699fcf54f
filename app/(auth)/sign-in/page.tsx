import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Callout } from '@/components/ui/callout';
import { env } from '@/lib/core/env';
import { listOfferedWays } from '@/lib/features/account/list-offered-ways';
import { listPhoneCountries, showPhone } from '@/lib/features/account/phone-number';
import { listWays } from '@/lib/features/account/way-queries';
import { isMailKept } from '@/lib/features/mail/is-mail-offered';
import { isSmsKept } from '@/lib/features/mail/is-sms-offered';
import { isFreshSignIn } from '@/lib/web/fresh-sign-in';
import { findOutboxDoor } from '@/lib/web/outbox-access';
import { readCountry } from '@/lib/web/read-country';
import { safeReturnPath } from '@/lib/web/return-path';
import { currentUser } from '@/lib/web/session';
import { findProblem } from './sign-in-problems';
import { SignInWays } from './sign-in-ways';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, again, problem, way } = await searchParams;
  const returnTo = safeReturnPath(next);
  const user = await currentUser();
  // Somebody whose session is too old for what they are about to do proves once more who they are.
  const isAgain = again === '1' && user !== null && !isFreshSignIn(user.signedInAt, new Date());
  if (user && !isAgain) redirect(returnTo);
  const offered = await listOfferedWays();
  const mine = isAgain ? (await listWays(user.userId)).map((one) => one.way) : offered;
  const ways = offered.filter((one) => mine.includes(one));
  if (ways.length === 0) {
    return (
      <>
        <h1 className="text-2xl font-semibold">Sign in</h1>
        <Callout tone="caution" title="Sign-in is not set up here yet" className="mt-6">
          No way to sign in is configured on this server. Its operator has to set one up first.
        </Callout>
      </>
    );
  }
  const door = await findOutboxDoor();
  const outbox = (await isMailKept()) ? door : null;
  const choice = { countries: listPhoneCountries(), country: await readCountry(env().SMS_COUNTRIES) };
  return (
    <SignInWays
      {...{ ways, outbox }}
      phone={{ ...choice, outbox: (await isSmsKept()) ? door : null }}
      problem={findProblem(problem, way)}
      next={returnTo}
      again={user && { email: user.email, phone: user.phone && showPhone(user.phone) }}
    />
  );
}
