import { analyzeCv as analyzeByRules } from '@/lib/engine/analysis/analyze-cv';
import { type FindQuote, quoteFinder } from '@/lib/engine/reading/find-quote';
import { recognizeOccupations } from '@/lib/engine/reading/recognize-occupations';
import { recognizeSkills } from '@/lib/engine/reading/recognize-skills';
import { foldCase, stem, stopWords, tokenize } from '@/lib/engine/reading/tokenize';
import type { CvFindings, Quote } from '@/lib/engine/types';
import type { AskModel, Turn } from './ask-model';
import { knownText, plainOutput } from './hostile-text';
import { analyzeCvData, analyzeCvInstructions, CvFindingsAnswer } from './prompts/analyze-cv';
import type { CvToAnalyze } from './types';

const skillsOf = (text: string) =>
  recognizeSkills(text, { skillListSpans: [{ start: 0, end: text.length }] }).map((skill) => skill.skillId);

const stemsOf = (text: string): Set<string> =>
  new Set(
    tokenize(text)
      .filter((token) => !stopWords.has(token.word))
      .map((token) => stem(token.word)),
  );

/** A skill's quote speaks of it: they share a word, or the lexicon knows another spelling of it there. */
function speaksOf(name: string, { text }: Quote): boolean {
  const said = stemsOf(text);
  if ([...stemsOf(name)].some((word) => said.has(word))) return true;
  const named = skillsOf(name);
  return recognizeSkills(text).some((skill) => named.includes(skill.skillId));
}

const overlaps = (a: Quote, b: Quote) => a.start < b.end && b.start < a.end;

/** What the rules already say of this CV: not said again. */
function createKnown({ text, profile }: CvToAnalyze) {
  const rules = analyzeByRules(text, profile);
  const skillIds = new Set(profile.skills.map((skill) => skill.skillId));
  const names = new Set(profile.skills.map((skill) => foldCase(skill.name)));
  const titles = new Set(rules.fittingTitles.map((title) => foldCase(title.title)));
  const occupations = new Set(rules.fittingTitles.map((title) => title.occupationId));
  const industries = new Set(rules.industries.map((industry) => foldCase(industry.name)));
  return {
    skill: (name: string) => names.has(foldCase(name)) || skillsOf(name).some((id) => skillIds.has(id)),
    achievement: (quote: Quote) => rules.achievements.some((known) => overlaps(known, quote)),
    title: (title: string) =>
      titles.has(foldCase(title)) ||
      recognizeOccupations(title).some((found) => occupations.has(found.occupationId)),
    industry: (name: string) => industries.has(foldCase(name)),
  };
}

/** Once each, by what is said. */
function distinct<T>(items: T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = foldCase(keyOf(item));
    return key !== '' && !seen.has(key) && seen.add(key);
  });
}

/** Holds each piece to the CV: what no words of it carry is dropped and counted, what the rules said already is left out. */
export function mergeFindings(input: CvToAnalyze, answer: CvFindingsAnswer): CvFindings {
  const known = createKnown(input);
  const find: FindQuote = quoteFinder(
    input.text,
    input.profile.hidden.map(({ quote }) => quote),
  );
  const texts = knownText(input.text);
  const plain = (text: string) => plainOutput(text, texts);
  let droppedCount = 0;
  const drop = (): [] => {
    droppedCount += 1;
    return [];
  };
  const skills = answer.skills.flatMap(({ name: written, reason, quote: words }) => {
    const [name, quote] = [plain(written), find(words)];
    if (!quote || !speaksOf(name, quote)) return drop();
    return known.skill(name) ? [] : { name, reason: plain(reason), quote };
  });
  const achievements = answer.achievements.flatMap((words) => {
    const quote = find(words);
    if (!quote) return drop();
    return known.achievement(quote) ? [] : quote;
  });
  const fittingTitles = answer.fittingTitles.flatMap(({ title: written, reason, quote: words }) => {
    const [title, quote] = [plain(written), find(words)];
    if (!quote) return drop();
    return known.title(title) ? [] : { title, reason: plain(reason), quote };
  });
  const industries = answer.industries.flatMap(({ name: written, quote: words }) => {
    const [name, quote] = [plain(written), find(words)];
    if (!quote) return drop();
    return known.industry(name) ? [] : { name, quote };
  });
  const advice = answer.advice.flatMap(({ title, detail, quote: words }) => {
    const quote = words === null ? null : find(words);
    return words !== null && !quote ? drop() : { title: plain(title), detail: plain(detail), quote };
  });
  return {
    skills: distinct(skills, (skill) => skill.name),
    achievements: achievements.filter(
      (quote, at) => !achievements.slice(0, at).some((one) => overlaps(one, quote)),
    ),
    fittingTitles: distinct(fittingTitles, (title) => title.title),
    industries: distinct(industries, (industry) => industry.name),
    advice: distinct(advice, (one) => one.title).filter((one) => one.detail !== ''),
    droppedCount,
  };
}

export async function analyzeCvByModel(ask: AskModel, input: CvToAnalyze, turn: Turn): Promise<CvFindings> {
  const answer = await ask(
    {
      operation: 'analyze-cv',
      instructions: analyzeCvInstructions,
      data: analyzeCvData(input),
      schemaName: 'cv_findings',
      schema: CvFindingsAnswer,
    },
    turn,
  );
  return mergeFindings(input, answer);
}
