import { ChartColumn, Mail } from 'lucide-react';
import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { MailSearch } from '@/lib/features/operations/schema';
import { searchMail } from '@/lib/features/operations/search-mail';
import { requireAdmin } from '@/lib/web/session';
import { isNarrowed, mailHref, mailRatesHref, spanWords } from './mail-href';
import { MailSearchForm } from './mail-search';
import { MailTable } from './mail-table';

export const metadata: Metadata = { title: 'Mail' };

type MailPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MailPage({ searchParams }: MailPageProps) {
  const admin = await requireAdmin();
  const search = MailSearch.parse(await searchParams);
  const now = new Date();
  const { mails, next } = await searchMail(admin, search, now);
  return (
    <>
      <PageHeader
        title="Mail"
        description={`Every mail and text message of ${spanWords[search.span].long}, the newest first. Open one to see what became of it.`}
        actions={
          <LinkButton href={mailRatesHref(search.span)}>
            <ChartColumn aria-hidden="true" size={16} />
            Rates
          </LinkButton>
        }
      />
      <MailSearchForm search={search} />
      {mails.length === 0 ? <NoMail search={search} /> : <MailTable mails={mails} now={now} />}
      {(next || search.after) && (
        <nav aria-label="Pages of mail" className="mt-3 flex justify-between gap-2">
          {search.after ? <LinkButton href={mailHref(search)}>Newest</LinkButton> : <span />}
          {next && <LinkButton href={mailHref(search, next)}>Older</LinkButton>}
        </nav>
      )}
    </>
  );
}

function NoMail({ search }: { search: MailSearch }) {
  const { long } = spanWords[search.span];
  if (search.after) return <EmptyState title="There is no mail further" />;
  if (!isNarrowed(search)) {
    return (
      <EmptyState title={`No mail in ${long}`} icon={<Mail aria-hidden="true" />}>
        Each mail and text message stands here from the moment when it is written, and its state follows it
        until it arrives or does not.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={
        search.to ? `No mail in ${long} to what begins with “${search.to}”` : 'No mail fits these filters'
      }
      icon={<Mail aria-hidden="true" />}
      action={<LinkButton href={mailHref({ span: search.span })}>Show all mail</LinkButton>}
    >
      {search.to
        ? 'A search finds whole addresses and numbers, and how they begin. Look further back, or begin with less.'
        : `There was none in ${long}.`}
    </EmptyState>
  );
}
