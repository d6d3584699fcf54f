import { FileText } from 'lucide-react';
import type { Metadata } from 'next';
import { CvAdder } from '@/components/cvs/cv-adder';
import { CvRow } from '@/components/cvs/cv-row';
import { PageHeader } from '@/components/layout/page-header';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { env } from '@/lib/core/env';
import type { Locality } from '@/lib/core/locality';
import { formatDate } from '@/lib/core/time';
import { type CvSummary, listCvs } from '@/lib/features/cvs/list-cvs';
import { readLocality } from '@/lib/web/read-locality';
import { requireUser } from '@/lib/web/session';
import { deleteCvAction, pasteCvAction, renameCvAction, retryCvAction } from './actions';

export const metadata: Metadata = { title: 'Your CVs' };

export default async function CvsPage() {
  const user = await requireUser();
  const [cvs, locality] = await Promise.all([listCvs(user), readLocality()]);
  return (
    <>
      <PageHeader title="Your CVs" description="Each is matched with jobs on its own." />
      <CvAdder look="bar" maxBytes={env().MAX_UPLOAD_BYTES} onPaste={pasteCvAction} />
      {cvs.length === 0 ? (
        <EmptyState title="No CV yet" icon={<FileText aria-hidden="true" />}>
          Add a PDF, a Word file or plain text, or drop it anywhere on this page. You see what was read from
          it before anything else happens.
        </EmptyState>
      ) : (
        <Card padding="none">
          <ul>
            {cvs.map((cv) => (
              <CvRow
                key={cv.id}
                cv={{
                  id: cv.id,
                  title: cv.title,
                  state: cv.state,
                  facts: describeFile(cv, locality),
                  addedOn: formatDate(cv.createdAt, locality),
                }}
                onRename={renameCvAction}
                onRetry={retryCvAction}
                onDelete={deleteCvAction}
              />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

const kinds = { pdf: 'PDF', docx: 'Word', text: 'Text' };

function describeFile(cv: CvSummary, { locale }: Locality): string {
  const pages = cv.pageCount && cv.pageCount > 1 ? `, ${cv.pageCount} pages` : '';
  return `${kinds[cv.kind]}${pages}, ${Math.max(1, Math.round(cv.sizeBytes / 1024)).toLocaleString(locale)} KB`;
}
