import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { parseTheme, themeCookie } from '@/lib/core/theme';
import { asBrowser } from '@/lib/features/account/schema';
import { readBrowserLocality } from '@/lib/web/read-locality';
import { requireUser } from '@/lib/web/session';
import { NameForm } from './name-form';
import { PictureForm } from './picture-form';
import { currencyLabel, profileChoices } from './profile-choices';
import { ProfileForm } from './profile-form';
import { ThemeChoice } from './theme-choice';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const [user, jar, browser] = await Promise.all([requireUser(), cookies(), readBrowserLocality()]);
  const { name, email, phone, image, locale, timeZone, currency } = user;
  return (
    <>
      <PageHeader title="Settings" />
      <Section title="Profile" description="How we address you. Nobody but you sees your picture.">
        <PictureForm person={name ?? email ?? phone ?? 'You'} image={image} />
        <NameForm name={name ?? ''} />
        {user.role === 'admin' && (
          <p className="mt-4 text-sm text-muted">You are an administrator of this site.</p>
        )}
      </Section>
      <Section title="Region" description="How this site writes for you, on every device.">
        <ProfileForm
          choices={profileChoices(browser, new Date())}
          chosen={{
            locale: locale ?? asBrowser,
            timeZone: timeZone?.replaceAll('_', ' ') ?? '',
            currency: currency ? currencyLabel(currency) : '',
          }}
          browserTimeZone={browser.timeZone.replaceAll('_', ' ')}
        />
      </Section>
      <Section title="Appearance" description="For this browser.">
        <ThemeChoice theme={parseTheme(jar.get(themeCookie)?.value)} />
      </Section>
    </>
  );
}
