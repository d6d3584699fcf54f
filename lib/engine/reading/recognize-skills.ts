import { allSkills } from '@/lib/engine/lexicon/lexicon';
import type { FoundSkill, Quote, Span } from '@/lib/engine/types';
import { findNegated } from './negation';
import { buildTrie, findPhrases, type PhraseTrie } from './phrase-trie';
import { keepMeant, type SkillHit, type SpelledSkill } from './skill-context';
import { tokenizePieces } from './tokenize';

export type RecognizeOptions = {
  /** Stretches known to be lists of skills: there an ambiguous name that is a whole item needs no other company. */
  skillListSpans?: readonly Span[];
};

/** Skills that the text claims or asks for, by first mention. Every quote slices back out of `text`. */
export function recognizeSkills(text: string, options: RecognizeOptions = {}): FoundSkill[] {
  return recognizeSkillsDetailed(text, options).found;
}

/** As `recognizeSkills`, and apart from it the mentions that their clause denies (`no experience with X`). */
export function recognizeSkillsDetailed(
  text: string,
  options: RecognizeOptions = {},
): { found: FoundSkill[]; negated: FoundSkill[] } {
  const pieces = tokenizePieces(text);
  const hits = outsideLinks(text, findPhrases(skillTrie(), text, pieces));
  const meant = keepMeant(text, pieces, hits, options.skillListSpans ?? []);
  const negated = findNegated(text, meant);
  return {
    found: groupBySkill(
      text,
      meant.filter((_, index) => !negated[index]),
    ),
    negated: groupBySkill(
      text,
      meant.filter((_, index) => negated[index]),
    ),
  };
}

let trie: PhraseTrie<SpelledSkill> | null = null;

function skillTrie(): PhraseTrie<SpelledSkill> {
  trie ??= buildTrie(
    allSkills.flatMap((entry) =>
      [entry.name, ...entry.aliases].map(
        (spelling) =>
          [spelling, { entry, spelling, ambiguity: entry.ambiguity?.[spelling] ?? null }] as const,
      ),
    ),
  );
  return trie;
}

const linkPattern =
  /\b(?:https?:\/\/|www\.)\S+|[\w.+-]{1,64}@[\w.-]+|\b[\w.-]{1,80}\.(?:com|org|io|dev|me|in)\/\S*/gi;

function outsideLinks(text: string, hits: SkillHit[]): SkillHit[] {
  if (hits.length === 0 || !/@|www\.|:\/\/|\w\.\w+\//i.test(text)) return hits;
  const links = [...text.matchAll(linkPattern)].map((link) => ({
    start: link.index,
    end: link.index + link[0].length,
  }));
  if (links.length === 0) return hits;
  return hits.filter((hit) => !links.some((link) => link.start <= hit.start && hit.end <= link.end));
}

function groupBySkill(text: string, hits: readonly SkillHit[]): FoundSkill[] {
  const bySkill = new Map<string, FoundSkill>();
  for (const { start, end, value } of hits) {
    const quote: Quote = { start, end, text: text.slice(start, end) };
    const known = bySkill.get(value.entry.id);
    if (known) known.quotes.push(quote);
    else bySkill.set(value.entry.id, { skillId: value.entry.id, name: value.entry.name, quotes: [quote] });
  }
  return [...bySkill.values()];
}
