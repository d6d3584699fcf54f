import { Bookmark } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import type { Salary } from '@/lib/core/employment';
import { formatSalary } from '@/lib/core/money';
import { relativeTime } from '@/lib/core/time';
import type { Level, RemoteKind } from '@/lib/engine/types';
import { JobLink } from './job-link';
import { levelWords, placeWords, remoteWords } from './job-words';

export type JobRowItem = {
  id: string;
  title: string;
  company: string;
  locations: readonly string[];
  remoteKind: RemoteKind | null;
  level: Level | null;
  salary: Salary | null;
  postedAt: Date | null;
  isSaved: boolean;
  isOwn: boolean;
  isClosed: boolean;
};

type JobRowProps = {
  job: JobRowItem;
  now: Date;
  /** Where the job opens beside the list, on wide screens. */
  besideHref: string;
  isOpen: boolean;
  /** At the right: a match. */
  aside?: ReactNode;
};

export function JobRow({ job, now, besideHref, isOpen, aside }: JobRowProps) {
  const place = placeWords(job.locations);
  const isSaid = job.remoteKind && place.toLowerCase().includes(job.remoteKind);
  const facts = [
    job.remoteKind && !isSaid ? remoteWords[job.remoteKind] : null,
    job.level ? levelWords[job.level] : null,
    job.postedAt ? relativeTime(job.postedAt, now) : null,
  ].filter(Boolean);
  return (
    <li className="relative flex items-start gap-3 border-b border-line px-4 py-3 last:border-b-0 hover:bg-hover lg:has-aria-current:bg-accent-soft">
      <div className="min-w-0 flex-1">
        <JobLink id={job.id} besideHref={besideHref} isOpen={isOpen}>
          {job.title}
        </JobLink>
        <p className="truncate text-sm">{job.company}</p>
        <p className="truncate text-sm text-muted">{place}</p>
        {job.salary && <p className="text-sm tabular-nums">{formatSalary(job.salary)}</p>}
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
          {facts.join(' · ')}
          {job.isOwn && <Badge>Yours</Badge>}
          {job.isClosed && <Badge tone="caution">Closed</Badge>}
        </p>
      </div>
      {aside}
      {job.isSaved && (
        <span className="pt-1 text-accent">
          <Bookmark aria-hidden="true" size={16} fill="currentColor" />
          <span className="sr-only">Saved</span>
        </span>
      )}
    </li>
  );
}
