import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Callout } from '@/components/ui/callout';
import { isMailOffered } from '@/lib/features/mail/is-mail-offered';
import { findOutboxDoor } from '@/lib/web/outbox-access';
import { safeReturnPath } from '@/lib/web/return-path';
import { currentUser } from '@/lib/web/session';
import { SignInSteps } from './sign-in-steps';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next } = await searchParams;
  const returnTo = safeReturnPath(next);
  if (await currentUser()) redirect(returnTo);
  if (!isMailOffered()) {
    return (
      <>
        <h1 className="text-2xl font-semibold">Sign in</h1>
        <Callout tone="caution" title="Sign-in is not set up here yet" className="mt-6">
          No way to sign in is configured on this server. Its operator has to set up a mail service first.
        </Callout>
      </>
    );
  }
  return <SignInSteps next={returnTo} outbox={await findOutboxDoor()} />;
}
