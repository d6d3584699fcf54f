import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { parseTheme, themeCookie } from '@/lib/core/theme';
import { requireUser } from '@/lib/web/session';
import { EndSessions } from './end-sessions';
import { NameForm } from './name-form';
import { ThemeChoice } from './theme-choice';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const [user, jar] = await Promise.all([requireUser(), cookies()]);
  return (
    <>
      <PageHeader title="Settings" />
      <Section title="Profile" description="How we address you.">
        <NameForm name={user.name ?? ''} />
      </Section>
      <Section title="Sign-in" description="Codes are sent to this address.">
        <p className="font-medium wrap-anywhere">{user.email}</p>
        {user.role === 'admin' && (
          <p className="text-sm text-muted">You are an administrator of this site.</p>
        )}
      </Section>
      <Section title="Appearance" description="For this browser.">
        <ThemeChoice theme={parseTheme(jar.get(themeCookie)?.value)} />
      </Section>
      <Section
        title="Sessions"
        description="If you lost a device or used a shared one, end every session at once. You sign in again afterwards."
      >
        <EndSessions />
      </Section>
    </>
  );
}
