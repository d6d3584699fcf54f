import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { Callout } from '@/components/ui/callout';
import { TextLink } from '@/components/ui/text-link';
import type { SuppressionReason } from '@/lib/core/mail';
import { readNotices } from '@/lib/features/notices/read-notices';
import { readLocality } from '@/lib/web/read-locality';
import { requireUser } from '@/lib/web/session';
import { NoticesForm } from './notices-form';
import { ResumeMailForm } from './resume-mail-form';

/** Who bounces sees it on each page, with the way to mend it. */
const heldWords: Partial<Record<SuppressionReason, string>> = {
  complained:
    'A mail of ours was reported as spam there, so it gets nothing from us but the codes you ask for.',
  unsubscribed:
    'No more mail was asked for there, so it gets nothing from us but codes and word about your account’s security.',
};

export const metadata: Metadata = { title: 'Mail you get' };

export default async function NoticesPage() {
  const user = await requireUser();
  const [notices, { timeZone }] = await Promise.all([readNotices(user), readLocality()]);
  const { email } = user;
  const held = notices.heldFor ? heldWords[notices.heldFor] : undefined;
  return (
    <>
      <PageHeader title="Mail you get" description={email ? `Sent to ${email}.` : undefined} />
      {!email && (
        <Callout title="There is no address to write to">
          Add one under <TextLink href="/settings/sign-in">Sign-in and security</TextLink>; what you choose
          here counts from then on.
        </Callout>
      )}
      {email && held && (
        <Callout
          tone="caution"
          title={`Mail to ${email} is held back`}
          action={<ResumeMailForm email={email} />}
        >
          {held} What you choose here counts again once you take that back, or with another address, under{' '}
          <TextLink href="/settings/sign-in">Sign-in and security</TextLink>.
        </Callout>
      )}
      <Section
        title="What you want to hear of"
        description={
          held
            ? undefined
            : 'Codes, receipts and word about your account’s security come whatever you choose.'
        }
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
