import { type Actor, assertAdmin } from '@/lib/core/actor';
import { isUuid } from '@/lib/core/is-uuid';
import {
  listPeople,
  type PeopleFilter,
  type PeoplePlace,
  type PeopleTerms,
  type PersonRow,
} from '@/lib/features/account/people-queries';
import type { PeopleSearch } from './schema';

export const peoplePageSize = 25;

export type PeoplePage = {
  people: PersonRow[];
  /** Where the next page begins; null when this is the last. */
  next: PeoplePlace | null;
};

/** People by words of their name or address, the last of them perhaps not whole yet, by number or id; the newest first. */
export async function searchPeople(
  actor: Actor,
  { q, role, blocked, after }: PeopleSearch,
): Promise<PeoplePage> {
  assertAdmin(actor);
  const filter: PeopleFilter = {
    terms: q ? readTerms(q) : null,
    role: role ?? null,
    isBlocked: blocked === undefined ? null : blocked === 'yes',
  };
  const rows = await listPeople(filter, after ?? null, peoplePageSize + 1);
  const people = rows.slice(0, peoplePageSize);
  const last = people.at(-1);
  return { people, next: rows.length > peoplePageSize && last ? last : null };
}

const fewestDigits = 4;

export function readTerms(q: string): PeopleTerms {
  if (isUuid(q)) return { words: [], digits: null, id: q };
  const words = q.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  // As it is dialed at home a number begins with a zero that it does not have abroad.
  const digits = /^[\d\s()+./-]+$/.test(q) ? q.replace(/\D/g, '').replace(/^0+/, '') : '';
  return { words, digits: digits.length >= fewestDigits ? digits : null, id: null };
}
