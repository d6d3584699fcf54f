import type { Span } from '../types';
import { irregularPasts } from './verbs';

/** `claim`: says something of the writer; `wish`: says what they would like; `other`: of the employer, or of nobody. */
export type Clause = Span & { text: string; kind: 'claim' | 'wish' | 'other' };

export type NumberClaim = {
  value: number;
  isPercent: boolean;
  money: string | null;
  isWord: boolean;
  isYears: boolean;
};

export type NameClaim = Span & { text: string };

const breaks =
  /,(?!\d)|[;:()]|\s[–—-]\s|—|\b(?=(?:where|which|who|because|while|although|and I|but I|and my|having|so that|as I)\b)/giu;
const firstPerson = /\b(?:I|my|me|mine|myself|we|our)\b/iu;
const leadIn = /^(?:here(?:['’]s|\sis|\sare)|these\sare|below|a\sfew|to\sgive\syou)\b/iu;
const secondPerson =
  /\b(?:you|your|yours|you['’]\w+|the (?:role|post|posting|position|job|team|company|employer)|they|their)\b/iu;
const wish =
  /^(?:thanks?|thank\syou)\b|caught\smy\seye|\beasy\sto\sreach\b|\bI(?:['’]d|['’]ll|\s(?:would|will|can|could|hope|want|wish|look|apply|like|admire|appreciate|understand|see|saw|read|noticed|believe|think|welcome|thank)|(?:\sam|['’]m)\s(?:\w+ly\s)?(?:writing|applying|excited|eager|keen|drawn|interested|happy|glad|grateful|looking|confident|pleased|delighted|ready|curious|sure))\b|\b(?:let|allow|call|contact|count|consider|reach|tell|ask)\sme\b|\bmy\s(?:application|interest|letter|CV|r[eé]sum[eé])\b/iu;
const brought =
  /\b(?:bring|offer)\w*\b|\bmy\s(?:\w+\s)?(?:experience|background|skills?|knowledge|record|work|years|time|strengths?)\b|\byears?\s(?:of|in|as|at)\b|\bI\s(?:have|hold|know|led|speak)\b/iu;
const withoutSubject =
  /^(?:and\s|but\s)?(?:having|with|as an?|during|after|across|throughout|since|\p{Ll}+(?:ing|ed))\b/u;

/** A clause that goes on in lower case begins with a verb; `Testing Library` is a name. */
function beginsWithPast(text: string, isFirst = false): boolean {
  const clause = isFirst ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  return irregularPasts.has(/^\p{Ll}+/u.exec(clause)?.[0] ?? '') || withoutSubject.test(clause);
}

function kindOf(text: string, before: Clause['kind'] | null): Clause['kind'] {
  if (leadIn.test(text)) return 'other';
  if (firstPerson.test(text)) return wish.test(text) && !brought.test(text) ? 'wish' : 'claim';
  if (secondPerson.test(text)) return 'other';
  if (before === null) return beginsWithPast(text, true) ? 'claim' : 'other';
  return before === 'wish' && beginsWithPast(text) ? 'claim' : before;
}

/** The clauses of one sentence; one without a subject of its own goes on with the kind of the one before. */
export function clausesOf(sentence: string): Clause[] {
  const cuts = [0, ...[...sentence.matchAll(breaks)].map((cut) => cut.index), sentence.length];
  const clauses: Clause[] = [];
  for (let index = 1; index < cuts.length; index += 1) {
    const [start = 0, end = 0] = [cuts[index - 1], cuts[index]];
    const text = sentence.slice(start, end).replace(/^[\s,;:()–—-]+/u, '');
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    clauses.push({ start, end, text, kind: kindOf(text, clauses.at(-1)?.kind ?? null) });
  }
  return clauses;
}

/** Whether the clause tells what the writer did, not what they are or know. */
export function isPast(clause: string): boolean {
  const [, verb = ''] = /\bI(?:['’]ve|\shave|\shad)?\s(?:also\s|\w+ly\s)?(\p{L}+)/iu.exec(clause) ?? [];
  const word = verb.toLowerCase();
  return word.endsWith('ed') || word === 'was' || irregularPasts.has(word) || beginsWithPast(clause, true);
}

const units =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const wordValues = new Map<string, number>([
  ...units.map((word, index) => [word, index + 2] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
  ['dozen', 12],
  ['dozens', 12],
  ['hundred', 100],
  ['hundreds', 100],
  ['thousand', 1_000],
  ['thousands', 1_000],
  ['million', 1_000_000],
  ['millions', 1_000_000],
]);
const scales: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  crore: 1e7,
  crores: 1e7,
  bn: 1e9,
  billion: 1e9,
};
const digits =
  /(?<![\p{L}\d.])([$€£₹])?\s?(\d+(?:[,.]\d+)*)\s?(%|per\s?cent\b|(?:k|m|mn|bn|thousand|million|billion|lakhs?|crores?)\b)?/giu;
const numberWord = new RegExp(
  `\\b(?:(${tens.join('|')})[-\\s])?(${[...wordValues.keys()].join('|')})\\b`,
  'giu',
);
const yearsBehind = /^[+\s-]*(?:or more\s)?(?:full\s|whole\s)?years?\b|^\sof\s(?:them|those|these)\b/iu;

const plainValue = (digitsText: string): number => {
  const isGrouped = /^\d{1,3}(?:,\d{2,3})+(?:\.\d+)?$/.test(digitsText);
  return Number(isGrouped ? digitsText.replaceAll(',', '') : digitsText.replaceAll(',', '.'));
};

/** Every number that a text names, in digits or in words. */
export function numbersIn(text: string): NumberClaim[] {
  const found: NumberClaim[] = [];
  for (const { 0: all, 1: money, 2: number = '', 3: unit = '', index } of text.matchAll(digits)) {
    const isPercent = /^(?:%|per)/i.test(unit);
    const value = plainValue(number) * (scales[unit.toLowerCase()] ?? 1);
    const isYears = yearsBehind.test(text.slice(index + all.length));
    if (Number.isFinite(value))
      found.push({ value, isPercent, money: money ?? null, isWord: false, isYears });
  }
  for (const { 0: all, 1: ten, 2: word = '', index } of text.matchAll(numberWord)) {
    if (/\d\s?$/.test(text.slice(0, index))) continue;
    const after = text.slice(index + all.length);
    const value =
      (ten ? (wordValues.get(ten.toLowerCase()) ?? 0) : 0) + (wordValues.get(word.toLowerCase()) ?? 0);
    const isPercent = /^\s?(?:%|per\s?cent)/i.test(after);
    found.push({ value, isPercent, money: null, isWord: true, isYears: yearsBehind.test(after) });
  }
  return found;
}

const capitalized = /\p{Lu}[\p{L}\p{N}'’.&+#/-]*(?:\s\p{Lu}[\p{L}\p{N}'’.&+#/-]*)*/gu;
const noNames = new Set(
  `i i'm i've i'd i'll cv january february march april may june july august september october november december monday
  tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
);

/** Runs of capitalized words: employers, products, places, titles. The sentence's first word alone is none. */
export function namesIn(sentence: string): NameClaim[] {
  const names: NameClaim[] = [];
  for (const match of sentence.matchAll(capitalized)) {
    const words = [...match[0].matchAll(/\S+/g)].map((word) => ({
      start: match.index + word.index,
      text: word[0].replace(/['’]s$/u, '').replace(/[.'’,/-]+$/u, ''),
    }));
    const isFirst = sentence.slice(0, match.index).trim() === '';
    const [first] = words;
    if (isFirst && first && !/\p{Lu}.*\p{Lu}|\d/u.test(first.text)) words.shift();
    const kept = words.filter(
      ({ text }) => text.length > 1 && !noNames.has(text.toLowerCase().replace('’', "'")),
    );
    const [start, last] = [kept[0], kept.at(-1)];
    if (!start || !last) continue;
    const end = last.start + last.text.length;
    names.push({ start: start.start, end, text: sentence.slice(start.start, end) });
  }
  return names;
}

/** Standing that a letter must not invent: it has to stand in the CV. */
export const statusWords =
  /\b(?:certif\w+|licen[sc]ed?|registered|award\w*|degree|diploma|doctorate|ph\.?d|mba|master['’]?s|bachelor['’]?s|promoted|director|founder|co-founder|founded|manager|executive|patent\w*|published|graduat\w+|fluent|native)\b/giu;
