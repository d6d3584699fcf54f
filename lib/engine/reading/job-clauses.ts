import type { Span } from '@/lib/engine/types';

/** What a part of a posting is about. `offer` is pay, benefits, the employer and how to apply: it asks nothing of a person. */
export type JobSection = 'required' | 'preferred' | 'duties' | 'offer' | null;

/** A sentence or list item, with the section it stands under. */
export type JobClause = Span & { section: JobSection; text: string };

const headings: readonly (readonly [Exclude<JobSection, null>, RegExp])[] = [
  [
    'preferred',
    /\b(?:nice[- ]to[- ]haves?|preferred|desir(?:able|ed)|bonus(?: points)?|extras?|advantage|good to have|pluses|a plus|welcome|optional|would be (?:great|nice))\b/,
  ],
  [
    'offer',
    /\b(?:benefits?|we offer|our offer|what you(?:'ll)? get|perks|package|compensation|salary|pay|why (?:join|work|us)|how to apply|to apply|apply now|application process|equal opportunit(?:y|ies)|about (?:us|the (?:company|team|employer)|our)|who we are|our (?:values|company|culture|story)|interview process|diversity)\b/,
  ],
  [
    'duties',
    /\b(?:responsibilit(?:y|ies)|duties|your (?:part|role|tasks|job|work|mission|day)|the (?:role|job|work|position|post)|what you(?:'ll| will)? (?:do|own|be doing)|what the work is|tasks|day[- ]to[- ]day|scope|accountabilities|job (?:content|description|summary|purpose)|position summary|overview)\b|^role$/,
  ],
  [
    'required',
    /\b(?:must[- ]haves?|requirements?|required|qualifications?|criteria|skills?|competenc(?:y|ies)|essentials?|mandatory|need(?:ed)?|what (?:you|we).*(?:bring|need|look|expect|ask|have|seek)|who you are|about you|you (?:have|bring|are|need|will have)|your (?:profile|background|experience)|candidate|profile|background|eligibility|looking for|person specification|tech(?:nology)? stack|experience|certifications?|licen[cs]es?)\b/,
  ],
];

const bullet = /^[\s>]*(?:[-–—*•·▪‣◦●○■□✓✔➢]|\d{1,2}[.)]|[a-z]\))?\s*/;
const maxHeadingWords = 7;
const proseWords = 25;

/** Cuts a posting into sentences and list items, in order, each knowing the heading above it. */
export function splitJobClauses(text: string): JobClause[] {
  const clauses: JobClause[] = [];
  let section: JobSection = null;
  let isAfterBlank = false;
  for (const line of linesOf(text)) {
    const words = text.slice(line.start, line.end);
    if (words.trim() === '') {
      isAfterBlank = true;
      continue;
    }
    const heading = readHeading(words);
    const isProse = bullet.exec(words)?.[0].trim() === '' && words.split(/\s+/).length > proseWords;
    if (heading !== undefined) section = heading;
    else if (isAfterBlank && isProse) section = null;
    isAfterBlank = false;
    let inline = section;
    for (const span of sentencesOf(text, line)) {
      const clause = text.slice(span.start, span.end);
      const named = readInlineHeading(clause);
      if (named !== undefined) inline = named;
      clauses.push({ ...span, section: inline, text: clause });
    }
  }
  return clauses;
}

/** The section that a heading line opens, null for a heading of something else, undefined when it is no heading. */
function readHeading(line: string): JobSection | undefined {
  const trimmed = line
    .replace(bullet, '')
    .replace(/^#+\s*|\*\*|__/g, '')
    .trim();
  const bare = trimmed.replace(/[:?\-–—]+$/, '').trim();
  if (bare === '' || /[.,;!]$/.test(bare) || /\d/.test(bare)) return undefined;
  if (bare.split(/\s+/).length > maxHeadingWords || bare.includes(', ')) return undefined;
  const isMarked = trimmed.endsWith(':') || /^#|\*\*/.test(line.trim()) || bare === bare.toUpperCase();
  const section = sectionNamed(bare);
  if (section === null && !isMarked) return undefined;
  // A list item such as `Communication skills` looks like a heading; one stands without a bullet.
  if (!isMarked && bullet.exec(line)?.[0].trim() !== '') return undefined;
  return section;
}

function readInlineHeading(clause: string): JobSection | undefined {
  const head = /^[\s*•·–-]*([A-Za-z][A-Za-z' &/-]{2,40}):\s/.exec(clause)?.[1];
  if (!head || head.split(/\s+/).length > 5) return undefined;
  const section = sectionNamed(head);
  return section === null ? undefined : section;
}

function sectionNamed(heading: string): JobSection {
  const lower = heading.toLowerCase().replaceAll('’', "'");
  return headings.find(([, pattern]) => pattern.test(lower))?.[0] ?? null;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text[at] !== '\n') continue;
    lines.push({ start, end: at });
    start = at + 1;
  }
  return lines;
}

const sentenceEnd = /[.!?](?=\s+["'(]?\p{Lu}|\s*$)|;|\s[•·▪●]\s|(?<=[a-z.)]) {2,}(?=\p{Lu})/gu;
const abbreviation =
  /(?:\b(?:e\.g|i\.e|etc|approx|min|max|no|vs|Dr|Mr|Mrs|Ms|St|Sr|Jr|B|M|Ph|incl|yrs|exp)|\b[A-Z])\.$/;

function sentencesOf(text: string, line: Span): Span[] {
  const spans: Span[] = [];
  const words = text.slice(line.start, line.end);
  let start = 0;
  const push = (end: number) => {
    const cut = words.slice(start, end);
    const from = start + (cut.length - cut.trimStart().length);
    const to = start + cut.trimEnd().length;
    if (to > from) spans.push({ start: line.start + from, end: line.start + to });
    start = end;
  };
  for (const match of words.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    if (match[0] === '.' && abbreviation.test(words.slice(start, end))) continue;
    push(end);
  }
  push(words.length);
  return spans;
}
