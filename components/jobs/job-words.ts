import type { EmploymentType } from '@/lib/core/employment';
import type { Level, RemoteKind } from '@/lib/engine/types';
import type { JobSearch } from '@/lib/features/jobs/schema';

export const remoteWords: Record<RemoteKind, string> = {
  onsite: 'On site',
  hybrid: 'Hybrid',
  remote: 'Remote',
};

export const levelWords: Record<Level, string> = {
  fresher: 'Fresher',
  junior: 'Junior',
  mid: 'Mid-level',
  senior: 'Senior',
  lead: 'Lead',
  executive: 'Executive',
};

export const employmentWords: Record<EmploymentType, string> = {
  full_time: 'Full-time',
  part_time: 'Part-time',
  contract: 'Contract',
  temporary: 'Temporary',
  internship: 'Internship',
  other: 'Other terms',
};

type Age = NonNullable<JobSearch['age']>;

export const ageWords: Record<Age, string> = {
  '1': 'Past day',
  '3': 'Past 3 days',
  '7': 'Past week',
  '14': 'Past 2 weeks',
  '30': 'Past month',
};

export const ages = Object.keys(ageWords) as Age[];

export const showWords: Record<JobSearch['show'], string> = {
  all: 'All',
  saved: 'Saved',
  hidden: 'Hidden',
  mine: 'Yours',
};

export const shows = Object.keys(showWords) as JobSearch['show'][];

/** `Pune, India` or `Pune, India and 2 more`. */
export function placeWords(locations: readonly string[]): string {
  const [first = '', ...others] = locations;
  return others.length > 0 ? `${first} and ${others.length} more` : first;
}
