import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { signOutHere } from '@/app/(app)/sign-out';
import { AppShell } from '@/components/layout/app-shell';
import { SubNav } from '@/components/layout/sub-nav';
import { parseTheme, themeCookie } from '@/lib/core/theme';
import { currentUser } from '@/lib/web/session';

const pages = [
  { href: '/admin/integrations', label: 'Integrations' },
  { href: '/admin/usage', label: 'Usage' },
  { href: '/admin/keys', label: 'Keys' },
  { href: '/admin/payments', label: 'Payments', hasPagesBelow: true },
  { href: '/admin/webhooks', label: 'Webhooks', hasPagesBelow: true },
  { href: '/admin/mail', label: 'Mail', hasPagesBelow: true },
  { href: '/admin/people', label: 'People', hasPagesBelow: true },
];

/** Decides nothing: every page asks `requireAdmin()` itself. To others it shows no more than that there is no page. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const [user, jar] = await Promise.all([currentUser(), cookies()]);
  const isAdmin = user?.role === 'admin';
  return (
    <AppShell
      person={user?.name ?? user?.email ?? user?.phone ?? 'You'}
      image={user?.image ?? null}
      isAdmin={isAdmin}
      theme={parseTheme(jar.get(themeCookie)?.value)}
      onSignOut={signOutHere}
    >
      {isAdmin && (
        <div className="mb-6 sm:mb-8">
          <SubNav label="Pages of the operator" links={pages} />
        </div>
      )}
      {children}
    </AppShell>
  );
}
