import { type FindQuote, quoteFinder } from '../reading/find-quote';
import { stem, stopWords, tokenize } from '../reading/tokenize';
import type { CvProfile, CvSkill, JobSkill, Quote } from '../types';
import { type NumberClaim, numbersIn } from './letter-claims';
import type { LetterInput } from './letter-input';

/** The two texts in the forms that sentences are held to; hidden stretches are in none of them. */
export type LetterSources = {
  profile: CvProfile;
  findInCv: FindQuote;
  findInJob: FindQuote;
  /** Names that the profile holds, with those that the person added by hand. */
  findName: FindQuote;
  /** The posting's title and company. */
  findTarget: FindQuote;
  lines: Quote[];
  cvWords: string;
  cvNumbers: NumberClaim[];
  jobNumbers: NumberClaim[];
  skills: ReadonlyMap<string, CvSkill>;
  asked: ReadonlyMap<string, JobSkill>;
};

/** Words of every letter: sharing them with a line of a CV shows nothing. */
const everyLetter = new Set(
  `experience work role team year skill job company posting position bring use help time new good great strong well part
  make many also one way like need career professional opportunity ability able day kind more would`
    .split(/\s+/)
    .map(stem),
);

function tellingStems(text: string): Set<string> {
  const words = tokenize(text).filter((token) => !stopWords.has(token.word));
  return new Set(
    words.map((token) => stem(token.word)).filter((word) => word.length > 2 && !everyLetter.has(word)),
  );
}

export const isSameNumber = (said: NumberClaim, known: NumberClaim): boolean =>
  said.value === known.value &&
  said.isPercent === known.isPercent &&
  (said.money === null || said.money === known.money);

function namesOf({ experience, education, skills, languages, contact }: CvProfile): string {
  return [
    contact.name?.text,
    contact.location?.text,
    ...experience.flatMap((entry) => [entry.title, entry.employer]),
    ...education.flatMap((entry) => [entry.degree, entry.institution, `${entry.year ?? ''}`]),
    ...skills.map((skill) => skill.name),
    ...languages.map((language) => `${language.name} ${language.proficiency ?? ''}`),
  ].join('\n');
}

function linesOf(text: string, { hidden }: CvProfile): Quote[] {
  const lines: Quote[] = [];
  let at = 0;
  for (const raw of text.split('\n')) {
    const start = at + (raw.length - raw.trimStart().length);
    const line = raw.trim();
    const end = start + line.length;
    at += raw.length + 1;
    if (!line || hidden.some(({ quote }) => quote.start < end && start < quote.end)) continue;
    lines.push({ start, end, text: line });
  }
  return lines;
}

export function readSources({ profile, cvText, job }: LetterInput): LetterSources {
  const lines = linesOf(cvText, profile);
  const names = namesOf(profile);
  const cvWords = `${lines.map((line) => line.text).join('\n')}\n${names}`.toLowerCase();
  return {
    profile,
    findInCv: quoteFinder(
      cvText,
      profile.hidden.map(({ quote }) => quote),
    ),
    findInJob: quoteFinder(job.text),
    findName: quoteFinder(names),
    findTarget: quoteFinder(`${job.title}\n${job.company}`),
    lines,
    cvWords,
    cvNumbers: numbersIn(cvWords),
    jobNumbers: numbersIn(`${job.text}\n${job.title}\n${job.company}`),
    skills: new Map(profile.skills.map((skill) => [skill.skillId, skill])),
    asked: new Map(job.profile.skills.map((skill) => [skill.skillId, skill])),
  };
}

/** Telling words that two texts share; an equal number counts for two. */
export function sharedWorth(text: string, other: string): number {
  const stems = tellingStems(text);
  const numbers = numbersIn(text);
  const words = [...tellingStems(other)].filter((word) => stems.has(word)).length;
  const counted = numbersIn(other).filter((one) => numbers.some((said) => isSameNumber(said, one))).length;
  return words + counted * 2;
}

/** The line of the CV that shares most with the sentence, when that is enough to rest on. */
export function bestLine({ lines }: LetterSources, text: string): Quote | null {
  let best: Quote | null = null;
  let most = 1;
  for (const line of lines) {
    const worth = sharedWorth(text, line.text);
    if (worth > most) [best, most] = [line, worth];
  }
  return best;
}
