import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { openSecurity } from '@/lib/features/account/open-security';
import { isFreshSignIn } from '@/lib/web/fresh-sign-in';
import { readLocality } from '@/lib/web/read-locality';
import { signInAgainPath } from '@/lib/web/return-path';
import { requireUser } from '@/lib/web/session';
import { EmailWay } from './email-way';
import { EndSessions } from './end-sessions';
import { PasswordWay } from './password-way';
import { PhoneWay } from './phone-way';
import { ProviderWays } from './provider-ways';
import { SessionList } from './session-list';

export const metadata: Metadata = { title: 'Sign-in and security' };

export default async function SecurityPage() {
  const user = await requireUser();
  const [{ ways, sessions }, locality] = await Promise.all([openSecurity(user), readLocality()]);
  const now = new Date();
  const isFresh = isFreshSignIn(user.signedInAt, now);
  const hasOthers = sessions.some(({ id }) => id !== user.sessionId);
  return (
    <>
      <PageHeader title="Sign-in and security" />
      <Section
        title="Ways in"
        description="Each lets you into this account by itself. Two are safer than one: you get in when one is lost."
      >
        {!isFresh && (
          <Callout
            title="To change these, sign in again"
            className="mb-4"
            action={
              <LinkButton size="small" href={signInAgainPath('/settings/sign-in')}>
                Sign in again
              </LinkButton>
            }
          >
            They can be changed for ten minutes after signing in.
          </Callout>
        )}
        <Card padding="none" className="divide-y divide-line">
          <ProviderWays {...{ user, isFresh, ways }} />
          <PhoneWay {...{ user, isFresh, ways }} />
          <EmailWay {...{ user, isFresh, ways }} />
          <PasswordWay {...{ user, isFresh, ways }} />
        </Card>
      </Section>
      <Section
        title="Where you are signed in"
        description="A browser stays signed in for 30 days after you last used it. If you do not know one of these, sign it out."
      >
        <SessionList sessions={sessions} presentId={user.sessionId} now={now} locality={locality} />
        <EndSessions hasOthers={hasOthers} />
      </Section>
    </>
  );
}
