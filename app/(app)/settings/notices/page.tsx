import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { Callout } from '@/components/ui/callout';
import { TextLink } from '@/components/ui/text-link';
import { readNotices } from '@/lib/features/notices/read-notices';
import { readLocality } from '@/lib/web/read-locality';
import { requireUser } from '@/lib/web/session';
import { NoticesForm } from './notices-form';

export const metadata: Metadata = { title: 'Mail you get' };

export default async function NoticesPage() {
  const user = await requireUser();
  const [notices, { timeZone }] = await Promise.all([readNotices(user), readLocality()]);
  const { email } = user;
  return (
    <>
      <PageHeader title="Mail you get" description={email ? `Sent to ${email}.` : undefined} />
      {!email && (
        <Callout title="There is no address to write to">
          Add one under <TextLink href="/settings/sign-in">Sign-in and security</TextLink>; what you choose
          here counts from then on.
        </Callout>
      )}
      <Section
        title="What you want to hear of"
        description="Codes, receipts and word about your account’s security come whatever you choose."
      >
        <NoticesForm
          chosen={notices.chosen}
          zoneWords={timeZone.replaceAll('_', ' ')}
          dailyNote={notices.isDailyOffered ? null : 'With Premium. Until then it comes each Monday.'}
        />
      </Section>
    </>
  );
}
