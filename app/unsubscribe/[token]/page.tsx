import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { Brand } from '@/components/layout/brand';
import { ThemeMarker } from '@/components/layout/theme-marker';
import { Button } from '@/components/ui/button';
import { TextLink } from '@/components/ui/text-link';
import { isAppError } from '@/lib/core/errors';
import type { NoticeKind } from '@/lib/core/mail';
import { parseTheme, themeCookie } from '@/lib/core/theme';
import { findLeft } from '@/lib/features/mail/unsubscribe';

export const metadata: Metadata = { title: 'Mail you get', robots: { index: false } };

const words: Record<NoticeKind, { name: string; on: string; off: string }> = {
  'matches-digest': {
    name: 'mail about new matches',
    on: 'You get mail about new matches.',
    off: 'You get no more mail about new matches.',
  },
  'application-confirmation': {
    name: 'confirmations of applications',
    on: 'You get a confirmation when you mark an application as applied.',
    off: 'You get no more confirmations of applications.',
  },
  'reminder-due': {
    name: 'reminders',
    on: 'You get the reminders that you set as mail.',
    off: 'You get no more reminders as mail.',
  },
};

/** Works without sign-in and without scripts. To follow the link changes nothing: programs that look into mail do that too. */
export default async function UnsubscribePage({ params }: { params: Promise<{ token: string }> }) {
  const [{ token }, jar] = await Promise.all([params, cookies()]);
  const left = await findLeft(token).catch((error: unknown) => {
    if (isAppError(error, 'not_found')) return null;
    throw error;
  });
  return (
    <div className="flex min-h-dvh flex-col px-4 py-6 sm:px-8">
      <ThemeMarker theme={parseTheme(jar.get(themeCookie)?.value)} />
      <header>
        <Brand href="/" />
      </header>
      <main id="content" className="mx-auto w-full max-w-sm flex-1 pt-12 pb-24 sm:pt-24">
        {left ? <Choice token={token} {...left} /> : <BadLink />}
      </main>
    </div>
  );
}

function Choice({ token, kind, isWanted }: { token: string; kind: NoticeKind; isWanted: boolean }) {
  const { name, on, off } = words[kind];
  return (
    <form method="post" action={`/api/mail/unsubscribe/${token}`} className="flex flex-col items-start gap-5">
      <h1 className="text-2xl font-semibold">{isWanted ? on : off}</h1>
      <input type="hidden" name="wish" value={isWanted ? 'leave' : 'stay'} />
      <Button type="submit" tone={isWanted ? 'primary' : 'secondary'}>
        {isWanted ? `Stop ${name}` : `Get ${name} again`}
      </Button>
      <p className="text-sm text-muted">
        Everything that you get is under <TextLink href="/settings/notices">Settings, Mail</TextLink>.
      </p>
    </form>
  );
}

function BadLink() {
  return (
    <>
      <h1 className="text-2xl font-semibold">This link does not work any more</h1>
      <p className="mt-3 text-muted">
        It is not complete, or too old. Sign in and choose under{' '}
        <TextLink href="/settings/notices">Settings, Mail</TextLink> what you get.
      </p>
    </>
  );
}
