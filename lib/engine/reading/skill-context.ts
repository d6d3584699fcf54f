import { fieldGroup } from '@/lib/engine/lexicon/fields';
import type { SkillEntry, Span } from '@/lib/engine/types';
import { falseFriends } from './false-friends';
import type { PhraseHit } from './phrase-trie';
import type { Piece } from './tokenize';

export type SpelledSkill = { entry: SkillEntry; spelling: string; ambiguity: 'name' | 'word' | null };
export type SkillHit = PhraseHit<SpelledSkill>;

type Around = {
  hit: SkillHit;
  before: string;
  beforeThat: string;
  after: string;
  /** A list delimiter, `and`/`or` or the end of the text stands on that side. */
  opensItem: boolean;
  closesItem: boolean;
  startsSentence: boolean;
  hasRightCase: boolean;
};

const words = (list: string) => new Set(list.split(' '));

const cuesBefore = words(
  'using use advanced ms microsoft apache core native modern know learn learning programming coding proficient adobe google basic intermediate language tool software skill framework via writing wrote written write latest in technology library scripting code stack database platform',
);
const strongCuesBefore = words('ms microsoft advanced apache programming coding');
const cuesAfter = words(
  'programming language developer engineer programmer development framework library script scripting code coding compiler backend frontend microservice app application sdk api stack ecosystem package module component hook certified certification administrator admin spreadsheet macro formula js js experience skill server service backend project',
);
const strongCuesAfter = words(
  'programming programmer developer language sdk framework spreadsheet macro formula script scripting js',
);
const trustWords = words(
  'experience experienced knowledge familiarity familiar proficiency proficient understanding expertise expert command worked working skilled fluency fluent comfortable exposure hand good strong background certified training year month',
);
const sentenceVerbs = words('and or with is on for as');
const listWords = words('and or');
const linkWords = words('in with of on');

const nearPieces = 8;
const listPieces = 12;
const opensPattern = /[,;|/•·●▪◦‣–—\t\n()[\]:*]| - |^-|-\s$| {3}/;
const closesPattern = /[,;|/•·●▪◦‣–—\t\n()[\]]| - |^\s*[.!?](?:\s|$)| {3}/;
const sentenceEndPattern = /[.!?](?:\s|$)/;

/**
 * Which hits mean their skill. Plain spellings always do; ambiguous ones need capitals, company of the same field, or a
 * word beside them that settles it, and lose against a word that says otherwise (`Java Sea`, `vitamin C`).
 */
export function keepMeant(
  text: string,
  pieces: readonly Piece[],
  hits: readonly SkillHit[],
  skillListSpans: readonly Span[],
): SkillHit[] {
  if (hits.every((hit) => hit.value.ambiguity === null)) return [...hits];
  const arounds = hits.map((hit) => (hit.value.ambiguity === null ? null : lookAround(text, pieces, hit)));
  let sure = hits.map((hit) => hit.value.ambiguity === null);
  // Twice: what the first round settled keeps company in the second (`experience in R and Python`).
  for (let round = 0; round < 2; round++) {
    const sureGroups = new Set(
      hits.filter((_, index) => sure[index]).map((hit) => fieldGroup(hit.value.entry.field)),
    );
    const scene: Scene = { text, pieces, hits, arounds, sure, sureGroups, skillListSpans };
    sure = arounds.map((around, index) => sure[index] || (around !== null && isMeant(scene, around, index)));
  }
  const claimed = claimedInLists(hits, sure, skillListSpans);
  return hits.filter((hit, index) => {
    const around = arounds[index];
    return sure[index] || (claimed.has(hit.value.entry.id) && around != null && isPlainMention(text, around));
  });
}

function claimedInLists(
  hits: readonly SkillHit[],
  sure: readonly boolean[],
  lists: readonly Span[],
): ReadonlySet<string> {
  const listed = hits.filter(
    (hit, index) => sure[index] && lists.some((span) => span.start <= hit.start && hit.end <= span.end),
  );
  return new Set(listed.map((hit) => hit.value.entry.id));
}

/** Whoever lists React as a skill means it when writing React in a sentence too. */
function isPlainMention(text: string, around: Around): boolean {
  if (!around.hasRightCase || isLetter(around.hit) || isGlued(text, around.hit)) return false;
  return !hasFalseFriend(around, false) && (around.hit.value.ambiguity === 'name' || !around.startsSentence);
}

type Scene = {
  text: string;
  pieces: readonly Piece[];
  hits: readonly SkillHit[];
  arounds: readonly (Around | null)[];
  sure: readonly boolean[];
  sureGroups: ReadonlySet<string | null>;
  skillListSpans: readonly Span[];
};

function isMeant(scene: Scene, around: Around, index: number): boolean {
  const { hit, hasRightCase } = around;
  const isItem = around.opensItem && around.closesItem;
  const listed =
    isItem && scene.skillListSpans.some((span) => span.start <= hit.start && hit.end <= span.end);
  if (!listed && hasFalseFriend(around, isItem)) return false;
  if (listed) return true;
  if (isItem && hasListCompany(scene, around, index)) return true;
  if (hasCue(scene, around)) return true;
  if (hit.value.ambiguity === 'word') {
    if (!hasRightCase || isGlued(scene.text, hit)) return false;
    if (around.startsSentence && !around.closesItem && !sentenceVerbs.has(around.after)) return false;
    return hasNearCompany(scene, index);
  }
  if (hasNearCompany(scene, index)) return true;
  const group = fieldGroup(hit.value.entry.field);
  return hasRightCase && (group === null ? scene.sureGroups.size > 0 : scene.sureGroups.has(group));
}

function lookAround(text: string, pieces: readonly Piece[], hit: SkillHit): Around {
  const previous = pieces[hit.first - 1];
  const next = pieces[hit.last + 1];
  const left = previous ? text.slice(previous.end, hit.start) : `\n${text.slice(0, hit.start)}`;
  const right = next ? text.slice(hit.end, next.start) : `${text.slice(hit.end)}\n`;
  const isOpen = opensPattern.test(left);
  const isClosed = closesPattern.test(right);
  const before = isOpen || sentenceEndPattern.test(left) ? '' : (previous?.key ?? '');
  const after = isClosed ? '' : (next?.key ?? '');
  const surface = text.slice(hit.start, hit.end);
  return {
    hit,
    before,
    beforeThat: before === '' ? '' : (pieces[hit.first - 2]?.key ?? ''),
    after,
    opensItem: isOpen || sentenceEndPattern.test(left) || listWords.has(before),
    closesItem: isClosed || listWords.has(after),
    startsSentence: /[\n•·●▪◦‣*]/.test(left) || sentenceEndPattern.test(left),
    hasRightCase: surface === hit.value.spelling && !isShouted(text, hit),
  };
}

/** In a line of capitals, capitals say nothing. */
function isShouted(text: string, hit: SkillHit): boolean {
  const left = text.slice(Math.max(0, hit.start - 60), hit.start);
  const right = text.slice(hit.end, hit.end + 60);
  const line =
    left.slice(left.lastIndexOf('\n') + 1) + text.slice(hit.start, hit.end) + (right.split('\n', 1)[0] ?? '');
  return line.length > 20 && line === line.toUpperCase();
}

function hasFalseFriend(around: Around, isItem: boolean): boolean {
  const { hit, before, beforeThat, after } = around;
  if (isLetter(hit) && /^\d+$/.test(before)) return true;
  const friends = falseFriends.get(hit.value.entry.id);
  if (!friends) return false;
  if (friends.before.has(before) && !(isItem && listWords.has(before)) && !isTrusted(before, beforeThat))
    return true;
  return friends.after.has(after) && !(isItem && listWords.has(after));
}

/** `experience in R`, `knowledge of Excel`, `years of Java`. */
function isTrusted(before: string, beforeThat: string): boolean {
  return trustWords.has(before) || (linkWords.has(before) && trustWords.has(beforeThat));
}

function hasCue({ text }: Scene, around: Around): boolean {
  const { hit, before, beforeThat, after, hasRightCase } = around;
  if (isGlued(text, hit)) return false;
  if (strongCuesAfter.has(after) || (strongCuesBefore.has(before) && around.closesItem))
    return hasRightCase || !isLetter(hit);
  if (isTrusted(before, beforeThat)) return hasRightCase || (around.closesItem && !isLetter(hit));
  if (!hasRightCase) return false;
  if (cuesAfter.has(after) && !around.startsSentence) return true;
  if (cuesAfter.has(after)) return after !== 'service' && after !== 'project';
  return cuesBefore.has(before) || /^\d{1,2}$/.test(after);
}

function hasListCompany(scene: Scene, around: Around, index: number): boolean {
  if (hasCompany(scene, index, listPieces, around.hasRightCase)) return true;
  if (!around.hasRightCase) return false;
  let others = 0;
  for (const near of neighbours(scene, index, listPieces)) {
    const other = scene.arounds[near];
    const otherHit = scene.hits[near];
    if (!other?.hasRightCase || !other.opensItem || !other.closesItem || !otherHit) continue;
    if (otherHit.value.entry.id === around.hit.value.entry.id || !isCompany(otherHit, around.hit)) continue;
    others += otherHit.value.ambiguity === 'name' || around.hit.value.ambiguity === 'name' ? 2 : 1;
  }
  return others >= 2;
}

function hasNearCompany(scene: Scene, index: number): boolean {
  return hasCompany(scene, index, nearPieces, false);
}

function hasCompany(scene: Scene, index: number, reach: number, countsGeneral: boolean): boolean {
  const hit = scene.hits[index];
  if (!hit) return false;
  for (const near of neighbours(scene, index, reach)) {
    const other = scene.hits[near];
    if (!other || !scene.sure[near]) continue;
    if (other.value.entry.field === 'general' ? countsGeneral : isCompany(other, hit)) return true;
  }
  return false;
}

/** Indexes of the hits at most `reach` pieces away with no end of a sentence between. */
function* neighbours({ text, hits }: Scene, index: number, reach: number): Generator<number> {
  const hit = hits[index];
  if (!hit) return;
  for (let near = index - 1; near >= 0; near--) {
    const other = hits[near];
    if (!other || hit.first - other.last > reach || sentenceEndPattern.test(text.slice(other.end, hit.start)))
      break;
    yield near;
  }
  for (let near = index + 1; near < hits.length; near++) {
    const other = hits[near];
    if (!other || other.first - hit.last > reach || sentenceEndPattern.test(text.slice(hit.end, other.start)))
      break;
    yield near;
  }
}

function isCompany(one: SkillHit, other: SkillHit): boolean {
  const group = fieldGroup(one.value.entry.field);
  const otherGroup = fieldGroup(other.value.entry.field);
  return group === null || otherGroup === null || group === otherGroup;
}

/** Part of a longer hyphened word: `go-getter`, `C-level`, `word-of-mouth`. */
function isGlued(text: string, hit: SkillHit): boolean {
  return /[-‐‑]/.test(text[hit.start - 1] ?? '') && /\p{L}/u.test(text[hit.start - 2] ?? '')
    ? true
    : /[-‐‑]/.test(text[hit.end] ?? '') && /\p{L}/u.test(text[hit.end + 1] ?? '');
}

function isLetter(hit: SkillHit): boolean {
  return hit.end - hit.start === 1;
}
