import { FileText } from 'lucide-react';
import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { requireUser } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Dashboard' };

export default async function DashboardPage() {
  await requireUser();
  return (
    <>
      <PageHeader title="Dashboard" />
      <EmptyState
        title="Start with your CV"
        icon={<FileText aria-hidden="true" />}
        action={
          <LinkButton href="/cvs/new" tone="primary" size="large">
            Add your CV
          </LinkButton>
        }
      >
        Bring a PDF, a Word file or plain text. You see what was read from it, and the jobs that fit, in under
        a minute.
      </EmptyState>
    </>
  );
}
