import { ChartColumn } from 'lucide-react';
import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { RangeLinks } from '@/components/operations/range-links';
import { EmptyState } from '@/components/ui/empty-state';
import { readMailRates } from '@/lib/features/operations/read-mail-rates';
import { MailRatesSearch, mailSpans } from '@/lib/features/operations/schema';
import { requireAdmin } from '@/lib/web/session';
import { mailRatesHref, spanWords } from '../mail-href';
import { RateCharts } from './rate-charts';
import { TemplateRates } from './template-rates';

export const metadata: Metadata = { title: 'Rates of mail' };

type Query = Promise<Record<string, string | string[] | undefined>>;

export default async function MailRatesPage({ searchParams }: { searchParams: Query }) {
  const admin = await requireAdmin();
  const { span } = MailRatesSearch.parse(await searchParams);
  const rates = await readMailRates(admin, { span });
  const { long } = spanWords[span];
  return (
    <>
      <PageHeader
        back={{ href: '/admin/mail', label: 'Mail' }}
        title="Rates of mail"
        description={`What became of the mails that were written in ${long}; each counts when it was written. Times are UTC.`}
      />
      <div className="mb-4">
        <RangeLinks
          label="Span"
          links={mailSpans.map((one) => ({
            href: mailRatesHref(one),
            label: spanWords[one].short,
            isCurrent: one === span,
          }))}
        />
      </div>
      {rates.totals.sent + rates.totals.dropped === 0 ? (
        <EmptyState title={`SendGrid took no mail in ${long}`} icon={<ChartColumn aria-hidden="true" />}>
          Once it does, this says how much arrives, comes back and is complained about, by template and by{' '}
          {spanWords[span].slot}.
        </EmptyState>
      ) : (
        <>
          <RateCharts rates={rates} />
          <Section title="By template" className="mt-6">
            <TemplateRates templates={rates.templates} />
          </Section>
        </>
      )}
    </>
  );
}
