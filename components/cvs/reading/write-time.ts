import type { YearMonth } from '@/lib/engine/types';

export const monthNames = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

function writeMoment(moment: YearMonth): string {
  return moment.month ? `${monthNames[moment.month - 1]} ${moment.year}` : `${moment.year}`;
}

/** Apr 2021 to present */
export function writePeriod(from: YearMonth | null, to: YearMonth | 'present' | null): string {
  if (!from && !to) return 'No dates read';
  const end = to === 'present' ? 'present' : to ? writeMoment(to) : 'end not read';
  return `${from ? writeMoment(from) : 'start not read'} to ${end}`;
}

/** 2 years 3 months */
export function writeMonths(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const parts = [
    ...(years > 0 ? [`${years} ${years === 1 ? 'year' : 'years'}`] : []),
    ...(rest > 0 || years === 0 ? [`${rest} ${rest === 1 ? 'month' : 'months'}`] : []),
  ];
  return parts.join(' ');
}
