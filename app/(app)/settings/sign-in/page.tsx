import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { listWays } from '@/lib/features/account/way-queries';
import { isFreshSignIn } from '@/lib/web/fresh-sign-in';
import { signInAgainPath } from '@/lib/web/return-path';
import { requireUser } from '@/lib/web/session';
import { PhoneWay } from './phone-way';

export const metadata: Metadata = { title: 'Sign-in and security' };

export default async function SecurityPage() {
  const user = await requireUser();
  const ways = await listWays(user.userId);
  const isFresh = isFreshSignIn(user.signedInAt, new Date());
  return (
    <>
      <PageHeader title="Sign-in and security" />
      <Section title="Ways in">
        {!isFresh && (
          <Callout
            title="To change these, sign in again"
            className="mb-4"
            action={<LinkButton href={signInAgainPath('/settings/sign-in')}>Sign in again</LinkButton>}
          />
        )}
        <Card padding="none" className="divide-y divide-line">
          <PhoneWay {...{ user, isFresh, ways }} />
        </Card>
      </Section>
    </>
  );
}
