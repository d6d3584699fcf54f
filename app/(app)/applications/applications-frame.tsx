import { KanbanSquare } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BoardColumnData } from '@/components/applications/board-state';
import { PageHeader } from '@/components/layout/page-header';
import { SubNav } from '@/components/layout/sub-nav';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

type ApplicationsFrameProps = { columns: readonly BoardColumnData[]; children: ReactNode };

/** What the board and the list share: heading, the switch between them, and the first step when there is nothing. */
export function ApplicationsFrame({ columns, children }: ApplicationsFrameProps) {
  const isEmpty = columns.every((column) => column.cards.length === 0);
  return (
    <>
      <PageHeader
        title="Applications"
        description={
          <p>
            Every application from the first look to the answer.
            <span className="hidden md:inline">
              {' '}
              Drag a card, use its menu, or press Shift and an arrow key.
            </span>
          </p>
        }
      />
      {isEmpty ? (
        <EmptyState
          title="Nothing on the board yet"
          icon={<KanbanSquare aria-hidden="true" />}
          action={
            <LinkButton tone="primary" href="/jobs">
              Find a job to track
            </LinkButton>
          }
        >
          Open a job and choose Track. It lands here under Saved, with the posting’s text kept as it reads
          today.
        </EmptyState>
      ) : (
        <>
          <SubNav
            label="Views of the applications"
            links={[
              { href: '/applications', label: 'Board' },
              { href: '/applications/list', label: 'List' },
            ]}
          />
          <div className="pt-5">{children}</div>
        </>
      )}
    </>
  );
}
