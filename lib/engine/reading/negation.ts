import type { Span } from '@/lib/engine/types';

const mayNegate = /\b(?:no|not|never|without|lack\w*|zero|unfamiliar|cannot|nor)\b|n['’]t\b/i;

const what =
  '(?:experience|knowledge|exposure|background|familiarity|understanding|expertise|training|skills?|qualifications?)';
const kind =
  '(?:(?:prior|previous|formal|direct|real|professional|hands-on|commercial|actual|working|specific|practical|work|much|significant)\\s+)*';
const need = '(?:required|needed|necessary|essential|mandatory|expected|a must|compulsory|a requirement)';
const negativeVerb =
  "(?:(?:do|does|did|have|has|had|ca|can|could|wo|would|is|are|am|was|were)(?:\\s*not|n['’]t|not)|cannot|never)";

/** What follows is denied, up to the end of the clause. */
const forward = new RegExp(
  [
    `\\b(?:no|zero|without(?: any)?|lack(?:s|ing)?(?: of)?|little or no)\\s+${kind}${what}(?:\\s+or\\s+${what})?\\s+(?:in|with|of|for|on|using|at)\\b`,
    `\\bnot\\s+${need}\\s*[:–-]`,
    `\\bno need (?:for|of|to (?:know|have|use|learn))\\b`,
    '\\bunfamiliar with\\b',
    `\\b(?:not|n['’]t)\\s+(?:yet\\s+|very\\s+|so\\s+|at all\\s+)?(?:familiar|experienced|proficient|comfortable|skilled|trained|certified|qualified|conversant|good|an? expert|fluent)\\s+(?:with|in|at|on|to)\\b`,
    `\\b${negativeVerb}\\s+(?:yet\\s+|really\\s+|currently\\s+|ever\\s+|personally\\s+|actually\\s+)?(?:need(?:ed)?(?:\\s+to\\s+(?:know|have|use|be an?))?|know|known|use|used|require|possess|learn(?:ed|t)?|tried|touch(?:ed)?|work(?:ed)?\\s+(?:with|on|in)|program(?:med)?\\s+in|code[d]?\\s+in|written|done|handled|operated|offer|support|have\\s+(?:any\\s+)?${kind}(?:${what}\\s+(?:in|with|of|on))?|had\\s+(?:any\\s+)?(?:exposure|experience)\\s+(?:to|with|in))\\b`,
  ].join('|'),
  'gi',
);
/** Only what follows at once is denied: `without React`, `no Java or Python needed`. */
const forwardDirect = /\b(?:without(?: using| needing| knowing| any)?|no|nor|lacks?)\s+(?=\S)/gi;
const directNeed = new RegExp(
  `^\\s*(?:${what}|coding|degree|certification|license|licence|programming)?\\b`,
  'i',
);
/** What stands before is denied: `Java is not required`. */
const backward = new RegExp(
  `\\s*(?:\\b${what}\\s+)?(?:\\b(?:is|are|was|will be)\\s*)?(?:\\bnot|n['’]t)\\s+(?:strictly\\s+|absolutely\\s+)?${need}\\b(?!\\s*[:–-])(?!\\s*,?\\s*(?:but|though|however)\\b)`,
  'gi',
);
const clauseEnd =
  /[.!?;](?=\s|$)|\n\s*(?:\n|[•·●▪◦‣*-])|\bbut\b|\bhowever\b|\balthough\b|\bthough\b|\byet\b|\binstead\b|\bbecause\b|\bas we\b|\bonly\b|\bjust\b|[,–—]\s*(?:and\s+)?(?:we|i|you|they|he|she|it|our|my|strong|proficient|expert|experienced|extensive|good|solid|excellent|skilled|full training|training|will)\b/gi;
const listGap = /^(?:\s*(?:,|\/|&|\band\b|\bor\b|\bnor\b|,\s*(?:and|or)\b)\s*)$/i;
const joinedGap = /^\s*(?:\/|&|\band\b|\bor\b|\bnor\b)\s*$/i;

/** For each mention, in text order, whether its clause denies it: `no experience with X`, `X is not required`. */
export function findNegated(text: string, mentions: readonly Span[]): boolean[] {
  const negated = mentions.map(() => false);
  if (mentions.length === 0 || !mayNegate.test(text)) return negated;
  for (const cue of text.matchAll(forward)) {
    const from = cue.index + cue[0].length;
    const to = endOfClause(text, from);
    for (let index = firstFrom(mentions, from); (mentions[index]?.end ?? Infinity) <= to; index++) {
      negated[index] = true;
    }
  }
  for (const cue of text.matchAll(forwardDirect)) denyDirect(text, cue, mentions, negated);
  for (const cue of text.matchAll(backward)) denyBefore(text, cue, mentions, negated);
  return negated;
}

/** Index of the first mention that starts at `offset` or later; mentions stand in order. */
function firstFrom(mentions: readonly Span[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function endOfClause(text: string, from: number): number {
  clauseEnd.lastIndex = from;
  return clauseEnd.exec(text)?.index ?? text.length;
}

function denyDirect(text: string, cue: RegExpExecArray, mentions: readonly Span[], negated: boolean[]): void {
  const from = cue.index + cue[0].length;
  const first = firstFrom(mentions, from);
  const start = mentions[first]?.start;
  if (start === undefined || !/^(?:(?:a|an|the|any|prior|previous)\s+)*$/i.test(text.slice(from, start)))
    return;
  const last = endOfRun(text, mentions, first, listGap);
  const end = mentions[last]?.end ?? start;
  const isNo = /^(?:no|nor)\b/i.test(cue[0]);
  if (
    isNo &&
    !directNeed.exec(text.slice(end, end + 40))?.[0].trim() &&
    !/^\s*(?:needed|required|necessary)/i.test(text.slice(end))
  ) {
    return;
  }
  for (let index = first; index <= last; index++) negated[index] = true;
}

function denyBefore(text: string, cue: RegExpExecArray, mentions: readonly Span[], negated: boolean[]): void {
  const last = firstFrom(mentions, cue.index) - 1;
  const end = mentions[last]?.end;
  if (end === undefined || !/^\s*(?:[\w-]+\s+){0,1}$/.test(text.slice(end, cue.index))) return;
  const isSingular = /\b(?:is|isn|was|wasn)\b/i.test(cue[0]);
  let first = last;
  for (; first > 0; first--) {
    const gap = text.slice(mentions[first - 1]?.end ?? 0, mentions[first]?.start ?? 0);
    if (!(isSingular ? joinedGap : listGap).test(gap)) break;
  }
  for (let index = first; index <= last; index++) negated[index] = true;
}

function endOfRun(text: string, mentions: readonly Span[], first: number, gap: RegExp): number {
  let last = first;
  while (last + 1 < mentions.length) {
    const from = mentions[last]?.end ?? 0;
    const to = mentions[last + 1]?.start ?? 0;
    if (!gap.test(text.slice(from, to))) break;
    last++;
  }
  return last;
}
