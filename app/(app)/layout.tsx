import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { AppShell } from '@/components/layout/app-shell';
import { parseTheme, themeCookie } from '@/lib/core/theme';
import { currentUser } from '@/lib/web/session';
import { signOutHere } from './sign-out';

/** Shows who is signed in and decides nothing: every page asks `requireUser()` itself. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const [user, jar] = await Promise.all([currentUser(), cookies()]);
  return (
    <AppShell
      person={user?.name ?? user?.email ?? user?.phone ?? 'You'}
      image={user?.image ?? null}
      isAdmin={user?.role === 'admin'}
      theme={parseTheme(jar.get(themeCookie)?.value)}
      onSignOut={signOutHere}
    >
      {children}
    </AppShell>
  );
}
