import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AuditLog } from '@/app/admin/audit-log';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { MailView } from '@/components/operations/mail-view';
import { Badge } from '@/components/ui/badge';
import { isAppError } from '@/lib/core/errors';
import { listAudit } from '@/lib/features/operations/list-audit';
import { openMail } from '@/lib/features/operations/open-mail';
import { ListAudit, MailRef } from '@/lib/features/operations/schema';
import { freshUntil } from '@/lib/web/fresh-sign-in';
import { signInAgainPath } from '@/lib/web/return-path';
import { requireAdmin } from '@/lib/web/session';
import { templateWord } from '../mail-words';
import { MailFacts, SuppressionNote } from './mail-facts';
import { MailTimeline } from './mail-timeline';

export const metadata: Metadata = { title: 'One mail' };

type OneMailProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function OneMailPage({ params, searchParams }: OneMailProps) {
  const admin = await requireAdmin();
  const ref = MailRef.safeParse({ messageId: (await params).id });
  if (!ref.success) notFound();
  const { messageId } = ref.data;
  const page = ListAudit.catch({}).parse({ before: (await searchParams).before });
  const view = await openMail(admin, ref.data).catch((error: unknown) => {
    if (isAppError(error, 'not_found')) notFound();
    throw error;
  });
  const { mail, events, preview, isCode } = view;
  const audit = await listAudit(admin, { ...page, messageId });
  const path = `/admin/mail/${messageId}`;
  const freshness = { untilMs: freshUntil(admin.signedInAt).getTime(), signInHref: signInAgainPath(path) };
  return (
    <>
      <PageHeader
        back={{ href: '/admin/mail', label: 'Mail' }}
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {templateWord(mail.template)}
            {mail.channel === 'sms' && <Badge>Text message</Badge>}
          </span>
        }
      />
      <SuppressionNote view={view} freshness={freshness} />
      <MailFacts view={view} freshness={freshness} />
      <Section title="Timeline" description="Times are UTC.">
        <MailTimeline mail={mail} events={events} />
      </Section>
      <Section title="Preview">
        {preview ? (
          <>
            <p className="mb-3">
              <span className="text-muted">Subject:</span> {preview.subject}
            </p>
            <MailView html={preview.html} />
          </>
        ) : (
          <p className="text-muted">
            {isCode ? 'A message with a code is shown to nobody.' : 'Its text is not kept any more.'}
          </p>
        )}
      </Section>
      <Section title="Audit" description="What administrators did to this mail, also what came to nothing.">
        <div id="audit">
          <AuditLog {...audit} path={path} isFirstPage={page.before === undefined} />
        </div>
      </Section>
    </>
  );
}
