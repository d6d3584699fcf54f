import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { MailView } from '@/components/operations/mail-view';
import { isAppError } from '@/lib/core/errors';
import { getOutboxMail } from '@/lib/features/mail/get-outbox-mail';
import { isOutboxOpen } from '@/lib/web/outbox-access';

export const metadata: Metadata = { title: 'A mail of the outbox', robots: { index: false } };

export default async function OutboxMailPage({ params }: { params: Promise<{ id: string }> }) {
  const id = z.uuid().safeParse((await params).id);
  if (!id.success || !(await isOutboxOpen())) notFound();
  const mail = await getOutboxMail(id.data).catch((error: unknown) => {
    if (isAppError(error, 'not_found') || isAppError(error, 'invalid')) notFound();
    throw error;
  });
  return (
    <main id="content" className="mx-auto w-full max-w-3xl px-4 py-8 sm:px-8">
      <PageHeader
        title={mail.subject}
        description={`Mail to ${mail.recipient}`}
        back={{ href: '/dev/outbox', label: 'Outbox' }}
      />
      <Section title="As most programs show it">
        <MailView html={mail.html} />
      </Section>
      <Section title="As text">
        <p className="whitespace-pre-line wrap-anywhere">{mail.text}</p>
      </Section>
    </main>
  );
}
