import { fieldGroup } from '@/lib/engine/lexicon/fields';
import { allOccupations, findOccupation, findSkill } from '@/lib/engine/lexicon/lexicon';
import type { FoundOccupation, Level, OccupationEntry } from '@/lib/engine/types';
import {
  buildTrie,
  findPhrase,
  findPhrases,
  isSoftGap,
  type PhraseHit,
  type PhraseTrie,
} from './phrase-trie';
import { recognizeSkills } from './recognize-skills';
import { readTitleLevel } from './title-level';
import { type Piece, stopWords, tokenizePieces } from './tokenize';

type SpelledTitle = { entry: OccupationEntry; isAmbiguous: boolean };
type TitleHit = PhraseHit<SpelledTitle>;

export type ReadTitle = { occupationId: string | null; level: Level | null; words: string[] };

let trie: PhraseTrie<SpelledTitle> | null = null;

function titleTrie(): PhraseTrie<SpelledTitle> {
  trie ??= buildTrie(
    allOccupations.flatMap((entry) =>
      [entry.title, ...entry.aliases].map(
        (spelling) =>
          [spelling, { entry, isAmbiguous: entry.ambiguous?.includes(spelling) ?? false }] as const,
      ),
    ),
  );
  return trie;
}

const titleReach = 5;
const runningWords = new Set(
  'a an the as for with and or our your to at in by from we you is are was were seeking hiring who of'.split(
    ' ',
  ),
);

/** Occupations named in running text, in order. Titles that are ordinary words too (driver, model) need a capital. */
export function recognizeOccupations(text: string): FoundOccupation[] {
  const pieces = tokenizePieces(text);
  return findPhrases(titleTrie(), text, pieces)
    .filter((hit) => !hit.value.isAmbiguous || isNamedAsTitle(text, pieces, hit))
    .map((hit) => ({
      occupationId: hit.value.entry.id,
      title: hit.value.entry.title,
      quote: { start: hit.start, end: hit.end, text: text.slice(hit.start, hit.end) },
      level: levelAround(text, pieces, hit),
    }));
}

/** One title line (`Sr. React Developer – Payments (Remote)`): its occupation, its rank, and its telling words. */
export function readTitle(title: string): ReadTitle {
  const pieces = tokenizePieces(title);
  const keys = pieces.map((piece) => piece.key);
  const level = readTitleLevel(headWords(title, pieces));
  return {
    occupationId: findTitle(title, pieces)?.id ?? null,
    level: level?.level ?? null,
    words: [...new Set(keys.filter((key) => isTelling(key)))],
  };
}

const rankWords = new Set(
  'senior sr junior jr lead principal staff head chief intern internship trainee fresher apprentice entry level mid intermediate i ii iii iv vp avp svp director remote hybrid onsite contract permanent fulltime urgent hiring required wanted'.split(
    ' ',
  ),
);

function isTelling(key: string): boolean {
  return key.length > 1 && !stopWords.has(key) && !rankWords.has(key) && !/^\d+$/.test(key);
}

/** Words for the rank: all of the title but what stands in brackets, unless it is nothing else. */
function headWords(title: string, pieces: readonly Piece[]): string[] {
  const outside = pieces.filter((piece) => !isInBrackets(title, piece.start));
  return (outside.length > 0 ? outside : pieces).map((piece) => piece.key);
}

function isInBrackets(title: string, at: number): boolean {
  const opened = Math.max(title.lastIndexOf('(', at), title.lastIndexOf('[', at));
  return opened >= 0 && !/[)\]]/.test(title.slice(opened, at));
}

function findTitle(title: string, pieces: readonly Piece[]): OccupationEntry | null {
  const hits = findPhrases(titleTrie(), title, pieces);
  const best = pickBest(title, hits);
  const inverted = best && !best.value.isAmbiguous && best.last > best.first ? null : findInverted(title);
  if (inverted) return inverted;
  const bySkill = !best || best.value.isAmbiguous ? findBySkill(title, pieces) : null;
  return bySkill ?? best?.value.entry ?? findGapped(pieces);
}

/** The title proper stands first; of hits before the first bracket, dash or `at`, the longest wins, then the last. */
function pickBest(title: string, hits: readonly TitleHit[]): TitleHit | null {
  const headEnd = title.search(/\s[-–—|@]\s|\s*[([]|,\s|\s(?:at|for)\s/i);
  const inHead = headEnd < 0 ? hits : hits.filter((hit) => hit.start < headEnd);
  let best: TitleHit | null = null;
  for (const hit of inHead.length > 0 ? inHead : hits) {
    if (hit.value.isAmbiguous && isModifier(title, hit.end)) continue;
    if (!best || rank(hit) >= rank(best)) best = hit;
  }
  return best;
}

/** Another word follows in the same breath: a principal engineer is no school principal. */
function isModifier(title: string, end: number): boolean {
  return /^\s+(?!(?:i{1,3}v?|cum|and|for|at|in|with|of|or|required|needed|wanted|jobs?|vacancy|urgently)\b)\p{L}/iu.test(
    title.slice(end),
  );
}

function rank(hit: TitleHit): number {
  return hit.last - hit.first + (hit.value.isAmbiguous ? 0 : 1);
}

const rankPattern =
  /\b(?:senior|sr|junior|jr|lead|principal|staff|associate|assistant|deputy|global|regional|group|intern|trainee)\b\.?/gi;
const ofPattern = /\b(?:head|director|vp|vice president|manager|chief)(?:\s+of\s+|,\s+)(.+)$/i;

/** `Manager, Sales`, `Lead Engineer - Software` and `Head of Sales` are read as `Sales Manager`, `Software Engineer`. */
function findInverted(title: string): OccupationEntry | null {
  const led = ofPattern.exec(title)?.[1];
  const [head = '', tail = ''] = title.split(/\s*(?:,|\s[-–—|]\s|\()\s*/, 2);
  return (
    (led ? findJoined(led, 'manager') : null) ??
    (head && tail ? findJoined(tail, head.replace(rankPattern, '').trim()) : null)
  );
}

/** A title that begins in the modifier and ends in the head. */
function findJoined(modifier: string, head: string): OccupationEntry | null {
  const front = modifier.replace(/\s*[(),|].*$|\s[-–—]\s.*$/, '');
  const joined = `${front} ${head}`;
  const joint = tokenizePieces(front).length;
  const hits = findPhrases(titleTrie(), joined, tokenizePieces(joined));
  return hits.find((hit) => hit.first < joint && hit.last >= joint)?.value.entry ?? null;
}

const makers = /^(?:developer|programmer|engineer|dev|coder|development|engineering)$/;
const softwareId = 'software-engineer';

/** `React Developer`, `Java Programmer`: whoever develops with a named technology develops software. */
function findBySkill(title: string, pieces: readonly Piece[]): OccupationEntry | null {
  const maker = pieces.find((piece) => makers.test(piece.key));
  if (!maker) return null;
  const named = recognizeSkills(title.slice(0, maker.end)).map(({ skillId }) => skillId);
  const technical = named.filter((id) => fieldGroup(findSkill(id)?.field ?? '') === 'tech');
  if (technical.length === 0) return null;
  const typical = allOccupations.find(
    (entry) =>
      /(?:developer|engineer)$/i.test(entry.title) && technical.some((id) => entry.skills.includes(id)),
  );
  return typical ?? findOccupation(softwareId);
}

/** `Software Release Engineer`: the last word with the nearest earlier word that makes a title of it. */
function findGapped(pieces: readonly Piece[]): OccupationEntry | null {
  for (let head = pieces.length - 1; head > 0; head--) {
    for (let modifier = head - 1; modifier >= 0; modifier--) {
      const found = findPhrase(titleTrie(), [pieces[modifier]?.key ?? '', pieces[head]?.key ?? '']);
      if (found && !found.isAmbiguous) return found.entry;
    }
  }
  return null;
}

/** In running text: a capital that is not the sentence's first, a line of its own, or `as a …`. */
function isNamedAsTitle(text: string, pieces: readonly Piece[], hit: TitleHit): boolean {
  const lineStart = text.lastIndexOf('\n', hit.start) + 1;
  const lineEnd = text.indexOf('\n', hit.end);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  const isCapital = /^\p{Lu}/u.test(text.slice(hit.start, hit.end));
  if (isCapital && line.length <= 60 && !/[.!?]\s*$/.test(line)) return true;
  if (isCapital && !/(?:^|[.!?:•\n])\s*$/.test(text.slice(Math.max(0, hit.start - 4), hit.start)))
    return true;
  const before = pieces[hit.first - 1]?.key ?? '';
  const beforeThat = pieces[hit.first - 2]?.key ?? '';
  return (
    (before === 'a' || before === 'an') &&
    (beforeThat === 'as' || beforeThat === 'hiring' || beforeThat === 'for')
  );
}

/** The rank in the words joined to the title: up to the next comma, line, or word of running text. */
function levelAround(text: string, pieces: readonly Piece[], hit: TitleHit): Level | null {
  let first = hit.first;
  while (first > 0 && hit.first - first < titleReach && isJoined(text, pieces, first - 1, pieces[first - 1]))
    first--;
  let last = hit.last;
  while (last - hit.last < 3 && isJoined(text, pieces, last, pieces[last + 1])) last++;
  const keys = pieces.slice(first, last + 1).map((piece) => piece.key);
  const isOf = keys.at(-1) !== undefined && pieces[hit.first - 1]?.key === 'of';
  const ahead = isOf ? (pieces[hit.first - 2]?.key ?? '') : '';
  return (
    readTitleLevel(ahead === 'head' || ahead === 'director' ? [ahead, 'of', ...keys] : keys)?.level ?? null
  );
}

function isJoined(text: string, pieces: readonly Piece[], left: number, word: Piece | undefined): boolean {
  const one = pieces[left];
  const other = pieces[left + 1];
  if (!one || !other || !word || runningWords.has(word.key)) return false;
  return isSoftGap(text, one.end, other.start) || /^\. ?$/.test(text.slice(one.end, other.start));
}
