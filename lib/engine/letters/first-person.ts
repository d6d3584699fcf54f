import { baseVerbs, irregularPasts, nounVerbs, stateAdjectives } from './verbs';

/**
 * How a CV line can be said in the first person: `clause` continues the words of `lead`. `duty` is a present-tense
 * line, which in a past job has to become “my task was to”; `quoted` is one that is best left in its own words.
 */
export type Clause = { lead: 'I' | 'duty' | 'I am' | 'my work included' | 'quoted'; clause: string };

const trailing = /[\s.;,:–—-]+$/u;
const maxWords = 42;

/** A line too long for one sentence is cut where a clause ends; what stays is still the person's own words. */
function shorten(line: string): string | null {
  if (line.split(/\s+/).length <= maxWords) return line;
  const head = line.split(/;|\s[–—]\s|\.\s/u)[0] ?? '';
  const words = head.split(/\s+/).length;
  return words >= 5 && words <= maxWords ? head.replace(trailing, '') : null;
}

/** Lower case for the first letter, unless the word is a name, an acronym or holds a digit. */
function continueWith(line: string): string {
  const first = line.split(/\s+/)[0] ?? '';
  const isOrdinary = /^\p{Lu}[\p{Ll}'’-]*,?$/u.test(first);
  return isOrdinary ? line.charAt(0).toLowerCase() + line.slice(1) : line;
}

function isPast(word: string): boolean {
  if (irregularPasts.has(word)) return true;
  return word.length > 4 && word.endsWith('ed') && word !== 'experienced' && word !== 'detailed';
}

const isVerb = (word: string) => baseVerbs.has(word) || nounVerbs.has(word);

function isGerund(word: string): boolean {
  if (!word.endsWith('ing')) return false;
  const base = word.slice(0, -3);
  return [base, `${base}e`, base.replace(/(.)\1$/, '$1')].some(isVerb);
}

/** What a verb acts on, so that “Run the kitchen” is told apart from “Run times”. */
const objectStart =
  /^(a|an|the|all|each|every|our|their|its|up|out|daily|weekly|monthly|new|\d[\d,.]*|two|three|four|five|six)$/i;

function presentOf(word: string, next: string): string | null {
  const bases = [word, word.replace(/ies$/, 'y'), word.replace(/es$/, ''), word.replace(/s$/, '')];
  return bases.find((base) => baseVerbs.has(base) || (nounVerbs.has(base) && objectStart.test(next))) ?? null;
}

const adjectiveLink = /^(in|with|as|at|for|on|to|by|of|about)$/;

/** Says one CV line in the first person without a word that it does not hold; null when it can not be said well. */
export function firstPerson(line: string): Clause | null {
  const cut = shorten(line.replace(/\s+/g, ' ').trim().replace(trailing, ''));
  if (!cut) return null;
  const words = cut.split(' ');
  if (words.length < 3) return null;
  const first = (words[0] ?? '').toLowerCase().replace(/,$/, '');
  const rest = words.slice(1).join(' ');
  if (first === 'i') return { lead: 'I', clause: rest };
  if (/^(my|we|our|you|the|this|it)$/.test(first)) return null;
  if (/^(successfully|actively|personally|currently|consistently|independently|jointly)$/.test(first)) {
    const inner = firstPerson(rest);
    const isSaid = inner?.lead === 'I' || inner?.lead === 'duty';
    return inner && isSaid ? { lead: inner.lead, clause: `${first} ${inner.clause}` } : inner;
  }
  if (stateAdjectives.has(first) && adjectiveLink.test(words[1] ?? ''))
    return { lead: 'I am', clause: continueWith(cut) };
  if (isPast(first)) return { lead: 'I', clause: `${first} ${rest}` };
  const present = presentOf(first, words[1] ?? '');
  if (present) return { lead: 'duty', clause: `${present} ${rest}` };
  if (isGerund(first)) return { lead: 'my work included', clause: continueWith(cut) };
  return words.length <= 24 && !cut.includes('“') ? { lead: 'quoted', clause: cut } : null;
}
