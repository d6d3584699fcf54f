import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { AppShell } from '@/components/layout/app-shell';
import { BounceBanner } from '@/components/layout/bounce-banner';
import { parseTheme, themeCookie } from '@/lib/core/theme';
import { findLostAddress } from '@/lib/features/account/find-lost-address';
import { currentUser } from '@/lib/web/session';
import { signOutHere } from './sign-out';

/** Shows who is signed in and decides nothing: every page asks `requireUser()` itself. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const [user, jar] = await Promise.all([currentUser(), cookies()]);
  const lost = user && (await findLostAddress(user));
  return (
    <AppShell
      person={user?.name ?? user?.email ?? user?.phone ?? 'You'}
      image={user?.image ?? null}
      isAdmin={user?.role === 'admin'}
      theme={parseTheme(jar.get(themeCookie)?.value)}
      onSignOut={signOutHere}
      banner={lost && <BounceBanner {...lost} />}
    >
      {children}
    </AppShell>
  );
}
