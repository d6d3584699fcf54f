import type { Salary } from '@/lib/core/employment';
import type { Job } from './queries';

type Columns = Pick<Job, 'salaryMinMinor' | 'salaryMaxMinor' | 'salaryCurrency' | 'salaryPeriod'>;

/** The pay of a job as one value, null when the posting names none. */
export function salaryOf(job: Columns): Salary | null {
  const { salaryMinMinor, salaryMaxMinor, salaryCurrency, salaryPeriod } = job;
  if (!salaryCurrency || !salaryPeriod || (salaryMinMinor === null && salaryMaxMinor === null)) return null;
  return {
    minMinor: salaryMinMinor,
    maxMinor: salaryMaxMinor,
    currency: salaryCurrency,
    period: salaryPeriod,
  };
}
