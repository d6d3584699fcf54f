import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';
import { listWays } from '@/lib/features/account/way-queries';
import { isFreshSignIn } from '@/lib/web/fresh-sign-in';
import { signInAgainPath } from '@/lib/web/return-path';
import { requireUser } from '@/lib/web/session';
import { PasswordWay } from './password-way';

export const metadata: Metadata = { title: 'Sign-in and security' };

export default async function SignInSettingsPage() {
  const user = await requireUser();
  const ways = await listWays(user.userId);
  const isFresh = isFreshSignIn(user.signedInAt, new Date());
  return (
    <>
      <PageHeader title="Sign-in and security" />
      {!isFresh && (
        <Callout title="To change these, sign in again" className="mb-4">
          <TextLink href={signInAgainPath('/settings/sign-in')}>Sign in again</TextLink>
        </Callout>
      )}
      <Card padding="none" className="divide-y divide-line">
        <PasswordWay user={user} isFresh={isFresh} ways={ways} />
      </Card>
    </>
  );
}
