import { PenLine } from 'lucide-react';
import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { LettersList } from '@/components/letters/letters-list';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { ageOrDate } from '@/lib/core/time';
import { listLetters } from '@/lib/features/letters/list-letters';
import { readLocality } from '@/lib/web/read-locality';
import { requireUser } from '@/lib/web/session';
import { deleteLetterAction, restoreLetterAction } from './actions';

export const metadata: Metadata = { title: 'Letters' };

export default async function LettersPage() {
  const user = await requireUser();
  const now = new Date();
  const locality = await readLocality();
  const letters = (await listLetters(user)).map(
    ({ id, jobTitle, company, style, versionCount, updatedAt }) => ({
      ...{ id, jobTitle, company, style, versionCount },
      age: ageOrDate(updatedAt, now, locality),
    }),
  );
  return (
    <>
      <PageHeader title="Letters" description="Every letter with all its versions. Nothing is overwritten." />
      {letters.length === 0 ? (
        <EmptyState
          title="No letters yet"
          icon={<PenLine aria-hidden="true" />}
          action={
            <LinkButton tone="primary" href="/matches">
              Choose a job
            </LinkButton>
          }
        >
          Open a match and choose Write the letter. It is made from what your CV says, and shows the line
          behind each claim.
        </EmptyState>
      ) : (
        <LettersList letters={letters} remove={deleteLetterAction} restore={restoreLetterAction} />
      )}
    </>
  );
}
