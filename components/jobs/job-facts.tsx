import {
  Banknote,
  BriefcaseBusiness,
  CalendarDays,
  GraduationCap,
  type LucideIcon,
  MapPin,
} from 'lucide-react';
import type { EmploymentType, Salary } from '@/lib/core/employment';
import type { Locality } from '@/lib/core/locality';
import { formatSalary } from '@/lib/core/money';
import { formatDate, relativeTime } from '@/lib/core/time';
import type { Level, RemoteKind } from '@/lib/engine/types';
import { employmentWords, levelWords, remoteWords } from './job-words';

export type JobFactsProps = {
  locations: readonly string[];
  remoteKind: RemoteKind | null;
  employmentType: EmploymentType | null;
  level: Level | null;
  salary: Salary | null;
  postedAt: Date | null;
  now: Date;
  locality: Locality;
};

/** What a person wants to know first: where, how, how much, since when. */
export function JobFacts(props: JobFactsProps) {
  const { locations, remoteKind, employmentType, level, salary, postedAt, now, locality } = props;
  const place = locations.join(' · ');
  const where = remoteKind && !place.toLowerCase().includes(remoteKind) ? remoteWords[remoteKind] : '';
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-1.5 text-sm text-muted">
      <Fact icon={MapPin} label="Place" value={[place, where].filter(Boolean).join(' · ')} />
      <Fact icon={Banknote} label="Pay" value={salary ? formatSalary(salary) : ''} isStrong />
      <Fact
        icon={BriefcaseBusiness}
        label="Terms"
        value={employmentType ? employmentWords[employmentType] : ''}
      />
      <Fact icon={GraduationCap} label="Level" value={level ? levelWords[level] : ''} />
      {postedAt && (
        <Fact
          icon={CalendarDays}
          label="Posted"
          value={relativeTime(postedAt, now)}
          title={`Posted on ${formatDate(postedAt, locality)}`}
        />
      )}
    </dl>
  );
}

type FactProps = { icon: LucideIcon; label: string; value: string; title?: string; isStrong?: boolean };

function Fact({ icon: Icon, label, value, title, isStrong }: FactProps) {
  if (!value) return null;
  return (
    <div className="flex items-start gap-1.5" title={title}>
      <dt className="pt-0.5">
        <Icon aria-hidden="true" size={16} strokeWidth={1.75} />
        <span className="sr-only">{label}</span>
      </dt>
      <dd className={isStrong ? 'font-medium text-ink tabular-nums' : undefined}>{value}</dd>
    </div>
  );
}
