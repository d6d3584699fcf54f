export const employmentTypes = [
  'full_time',
  'part_time',
  'contract',
  'temporary',
  'internship',
  'other',
] as const;
export type EmploymentType = (typeof employmentTypes)[number];

export const salaryPeriods = ['year', 'month', 'week', 'day', 'hour'] as const;
export type SalaryPeriod = (typeof salaryPeriods)[number];

/** Amounts in minor units of `currency` (ISO 4217), per `period`. At least one end is known. */
export type Salary = {
  minMinor: number | null;
  maxMinor: number | null;
  currency: string;
  period: SalaryPeriod;
};
