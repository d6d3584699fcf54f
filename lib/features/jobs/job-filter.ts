import { yearlyMinor } from '@/lib/core/money';
import { readSalary } from '@/lib/engine/reading/read-salary';
import type { JobSearch } from './schema';

/** A search as the database asks it. */
export type JobFilter = Pick<JobSearch, 'remote' | 'level' | 'type' | 'show'> & {
  words: string | null;
  /** Words whose signs full-text search drops: `C++`, `C#`. They must stand in the text as typed. */
  signed: string[];
  /** `to_tsquery` text: every word of the place, the last one as far as it was typed. */
  place: string | null;
  maxAgeDays: number | null;
  pay: { currency: string; yearMinor: number } | null;
};

function placeQuery(place: string): string | null {
  const words = place.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 0 ? words.map((word) => `${word}:*`).join(' & ') : null;
}

/** The typed pay for a year; null when no sum was understood, or one without a currency where the person has none either. */
export function readPayFilter(typed: string, currency: string | null): JobFilter['pay'] {
  const spellings = [typed, ...(currency ? [`${currency} ${typed}`] : [])];
  const read = spellings.flatMap((one) => readSalary(one) ?? readSalary(`${one} a year`) ?? [])[0];
  return read ? { currency: read.currency, yearMinor: yearlyMinor(read) } : null;
}

export function toJobFilter(search: JobSearch, currency: string | null): JobFilter {
  const { remote, level, type, show } = search;
  return {
    remote,
    level,
    type,
    show,
    words: search.q || null,
    signed: search.q.match(/[\p{L}\p{N}]+[+#]+/gu) ?? [],
    place: placeQuery(search.place),
    maxAgeDays: search.age === null ? null : Number(search.age),
    pay: search.salary ? readPayFilter(search.salary, currency) : null,
  };
}
