import { type CvText, firstLineOf } from '../../reading/cv-text';
import { findDates } from '../../reading/read-dates';
import { careerBreak } from '../../reading/read-experience';
import type { CvExperience, Quote, YearMonth } from '../../types';
import { lengthOf } from '../find-key-skills';
import { advice, type Check } from './check';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const headQuotes = (entries: readonly CvExperience[]): Quote[] =>
  entries.flatMap(({ source }) => (source === null ? [] : [firstLineOf(source)]));

const checkMissing: Check = ({ profile: { experience } }) => {
  const undated = experience.filter(({ from }) => from === null);
  if (undated.length === 0) return null;
  const detail =
    'Write the first and last month of each role, as in “Mar 2021 – Jun 2023”. Without them your years are not counted.';
  const title =
    undated.length === experience.length
      ? 'Your roles have no dates'
      : `${undated.length === 1 ? 'One role has' : `${undated.length} roles have`} no dates`;
  return advice('important', 'no_dates', title, detail, headQuotes(undated));
};

const checkUnclear: Check = ({ profile: { experience } }) => {
  const unclear = experience.filter(
    ({ from, to }) =>
      from !== null && (from.month === null || (to !== null && to !== 'present' && to.month === null)),
  );
  return unclear.length > 0
    ? advice(
        'hint',
        'unclear_dates',
        'Some roles give years only',
        'Add the months: “2021 – 2022” may be two months or twenty-four.',
        headQuotes(unclear),
      )
    : null;
};

const checkDated: Check = ({ profile: { experience } }) =>
  experience.length > 0 &&
  experience.every(({ from, to }) => from?.month != null && (to === 'present' || to?.month != null))
    ? advice(
        'good',
        'dates',
        'Every role has its months',
        'Readers and programs can count your experience.',
        headQuotes(experience),
      )
    : null;

const longestGapMonths = 6;

/** Between the end of what was reached so far and the next start; years without a month are too vague to tell. */
const checkGaps: Check = ({ cv, profile: { experience } }) => {
  const roles = experience.flatMap((entry) =>
    entry.from === null || entry.to === null ? [] : [{ entry, from: entry.from, to: entry.to }],
  );
  const dated = [...roles, ...namedBreaks(cv)].sort((a, b) => indexOf(a.from) - indexOf(b.from));
  const sentences: string[] = [];
  const quotes: Quote[] = [];
  let reached: YearMonth | 'present' | null = null;
  for (const { entry, from, to } of dated) {
    if (reached !== null && reached !== 'present') {
      const isClear = reached.month !== null && from.month !== null;
      const gap = indexOf(from) - indexOf(reached) - 1;
      if (gap > (isClear ? longestGapMonths : 18)) {
        sentences.push(`${lengthOf(gap)} between ${nameOf(reached)} and ${nameOf(from)}`);
        if (entry !== null) quotes.push(...headQuotes([entry]));
      }
    }
    if (reached !== 'present' && (to === 'present' || reached === null || indexOf(to) > indexOf(reached)))
      reached = to;
  }
  return sentences.length > 0
    ? advice(
        'hint',
        'gaps',
        'There is time without a role',
        `${sentences.join('; ')}. A line such as “Parental leave” or “Full-time study” answers the question before it is asked.`,
        quotes,
      )
    : null;
};

/** Breaks that the CV itself explains ("Career break – family care, 2022 – 2024"). */
function namedBreaks(cv: CvText): { entry: null; from: YearMonth; to: YearMonth | 'present' }[] {
  return cv.lines
    .filter((line) => line.text.length < 200 && careerBreak.test(line.text))
    .flatMap((line) => {
      const next = cv.lines[line.index + 1]?.text ?? '';
      const range = findDates(`${line.text}\n${next.slice(0, 80)}`).find(({ isRange }) => isRange);
      return range?.from == null || range.to === null
        ? []
        : [{ entry: null, from: range.from, to: range.to }];
    });
}

const indexOf = (at: YearMonth): number => at.year * 12 + (at.month ?? 6);
const nameOf = (at: YearMonth): string =>
  at.month === null ? `${at.year}` : `${monthNames[at.month - 1] ?? ''} ${at.year}`;

const checkOrder: Check = ({ profile: { experience } }) => {
  const ends = experience.flatMap(({ to }) =>
    to === null ? [] : [to === 'present' ? Number.POSITIVE_INFINITY : indexOf(to)],
  );
  if (ends.length < 2) return null;
  const isOldestFirst =
    ends.every((end, i) => i === 0 || end >= (ends[i - 1] ?? 0)) && (ends.at(-1) ?? 0) > (ends[0] ?? 0);
  return isOldestFirst
    ? advice(
        'hint',
        'oldest_first',
        'Your oldest role comes first',
        'Begin with the present or last role: it is what readers look for.',
        headQuotes(experience.slice(0, 1)),
      )
    : null;
};

export const dateChecks: readonly Check[] = [checkMissing, checkUnclear, checkGaps, checkOrder, checkDated];
