import { Bookmark, ChevronLeft, ChevronRight, EyeOff, Plus, SearchX } from 'lucide-react';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { JobListKeys } from '@/components/jobs/job-list-keys';
import { JobRow } from '@/components/jobs/job-row';
import { JobSearchForm } from '@/components/jobs/job-search-form';
import { isNarrowed, searchHref, withoutFilters } from '@/components/jobs/search-href';
import { PageHeader } from '@/components/layout/page-header';
import { TwoPane } from '@/components/layout/two-pane';
import { ScoreLink, type ShownMatch } from '@/components/matching/score-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import type { Actor } from '@/lib/core/actor';
import { isAppError } from '@/lib/core/errors';
import { getJob } from '@/lib/features/jobs/get-job';
import { readPayFilter } from '@/lib/features/jobs/job-filter';
import { salaryOf } from '@/lib/features/jobs/salary-of';
import { JobId, JobSearch } from '@/lib/features/jobs/schema';
import { type JobPage, searchJobs } from '@/lib/features/jobs/search-jobs';
import { readLocality } from '@/lib/web/read-locality';
import { requireUser } from '@/lib/web/session';
import { type DetailJob, JobDetail } from '../job-detail';
import { loadShownMatches } from '../load-shown-matches';

export const metadata: Metadata = { title: 'Jobs' };

type Query = Record<string, string | string[] | undefined>;

const unreadablePay = 'Write an amount with its currency, such as ₹12 LPA, $90k or £40,000.';

export default async function JobsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const user = await requireUser();
  const query = await searchParams;
  const search = JobSearch.parse(query);
  const found = await searchJobs(user, search, user.currency);
  const open = await findOpen(user, query.job, found);
  const now = new Date();
  const matches = await loadShownMatches(user, open ? [...found.jobs, open] : found.jobs, now);
  const isPayUnreadable = search.salary !== '' && readPayFilter(search.salary, user.currency) === null;
  return (
    <>
      <PageHeader
        title="Jobs"
        actions={
          <LinkButton href="/jobs/add">
            <Plus aria-hidden="true" size={16} />
            Add a job
          </LinkButton>
        }
      />
      <JobSearchForm
        currency={user.currency}
        search={search}
        payProblem={isPayUnreadable ? unreadablePay : null}
      />
      {found.total === 0 ? (
        <NothingFound search={search} />
      ) : (
        <>
          <JobListKeys />
          <TwoPane
            split="list"
            sticky="second"
            first={
              <List found={found} search={search} openId={open?.id ?? null} matches={matches} now={now} />
            }
            second={
              <div className="max-lg:hidden">
                {open && (
                  <JobDetail
                    key={open.id}
                    actor={user}
                    job={open}
                    match={matches.get(open.id) ?? null}
                    titleAs="h2"
                    now={now}
                  />
                )}
              </div>
            }
          />
        </>
      )}
    </>
  );
}

/** The job that the address names, else the first of the list. */
async function findOpen(actor: Actor, asked: unknown, { jobs }: JobPage): Promise<DetailJob | null> {
  const named = JobId.safeParse({ jobId: asked });
  const jobId = named.success ? named.data.jobId : jobs[0]?.id;
  if (!jobId) return null;
  try {
    return await getJob(actor, jobId);
  } catch (error) {
    if (isAppError(error, 'not_found')) return null;
    throw error;
  }
}

type ListProps = {
  found: JobPage;
  search: JobSearch;
  openId: string | null;
  matches: ReadonlyMap<string, ShownMatch>;
  now: Date;
};

async function List({ found, search, openId, matches, now }: ListProps) {
  const { locale } = await readLocality();
  const { jobs, total, isMore, page, pageCount } = found;
  const count = `${total.toLocaleString(locale)}${isMore ? '+' : ''} ${total === 1 ? 'job' : 'jobs'}`;
  return (
    <section aria-label="Jobs found">
      <p role="status" className="mb-2 text-sm text-muted">
        {pageCount > 1 ? `${count}, page ${page} of ${pageCount}` : count}
      </p>
      <Card padding="none">
        <ul>
          {jobs.map((job) => (
            <JobRow
              key={job.id}
              job={{
                ...job,
                salary: salaryOf(job),
                isSaved: job.mark === 'saved',
                isOwn: job.ownerUserId !== null,
                isClosed: job.expiresAt !== null && job.expiresAt <= now,
              }}
              now={now}
              besideHref={searchHref({ ...search, page }, job.id)}
              isOpen={job.id === openId}
              aside={scoreOf(matches.get(job.id))}
            />
          ))}
        </ul>
      </Card>
      {pageCount > 1 && (
        <nav aria-label="Pages" className="mt-4 flex justify-between gap-2">
          {page > 1 ? (
            <LinkButton href={searchHref({ ...search, page: page - 1 })} size="small">
              <ChevronLeft aria-hidden="true" size={16} />
              Previous
            </LinkButton>
          ) : (
            <span />
          )}
          {page < pageCount && (
            <LinkButton href={searchHref({ ...search, page: page + 1 })} size="small">
              Next
              <ChevronRight aria-hidden="true" size={16} />
            </LinkButton>
          )}
        </nav>
      )}
    </section>
  );
}

const scoreOf = (match?: ShownMatch) => match && <ScoreLink match={match} size="small" />;

const nothing: Record<JobSearch['show'], { title: string; words: string; icon: ReactNode }> = {
  all: {
    title: 'No jobs yet',
    words: 'Paste a posting that you found anywhere, or ask whoever runs this product to import job boards.',
    icon: <SearchX aria-hidden="true" />,
  },
  saved: {
    title: 'Nothing saved yet',
    words: 'Save a job to find it here again, also after it closes.',
    icon: <Bookmark aria-hidden="true" />,
  },
  hidden: {
    title: 'Nothing hidden',
    words: 'Jobs that you hide leave the list and wait here.',
    icon: <EyeOff aria-hidden="true" />,
  },
  mine: {
    title: 'No job of your own yet',
    words: 'Paste a posting that you found anywhere. Only you see it.',
    icon: <Plus aria-hidden="true" />,
  },
};

function NothingFound({ search }: { search: JobSearch }) {
  if (isNarrowed(search)) {
    return (
      <EmptyState
        title="No job fits all of this"
        icon={<SearchX aria-hidden="true" />}
        action={<LinkButton href={searchHref(withoutFilters(search))}>Clear filters</LinkButton>}
      >
        Try fewer words or a wider place.
      </EmptyState>
    );
  }
  const { title, words, icon } = nothing[search.show];
  const isAddable = search.show === 'all' || search.show === 'mine';
  return (
    <EmptyState
      title={title}
      icon={icon}
      action={
        isAddable ? (
          <LinkButton href="/jobs/add" tone="primary">
            Add a job
          </LinkButton>
        ) : (
          <LinkButton href="/jobs">See all jobs</LinkButton>
        )
      }
    >
      {words}
    </EmptyState>
  );
}
