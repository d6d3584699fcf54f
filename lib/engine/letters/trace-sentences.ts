import { firstLineOf } from '../reading/cv-text';
import type { LetterSentence, Quote } from '../types';
import { isHeld, type ReadSentence, readSentence } from './hold-claims';
import { numbersIn } from './letter-claims';
import type { LetterInput } from './letter-input';
import { bestLine, type LetterSources, readSources, sharedWorth } from './letter-sources';

/** A sentence as a model wrote it, with the lines that it says it rests on. */
export type DraftedSentence = { text: string; cvQuotes: readonly string[]; jobQuotes: readonly string[] };

const mostQuotes = 3;

/** Where the CV names what the sentence names; for years of work, the entries whose dates add up to them. */
function namedInCv({ profile, findInCv, skills }: LetterSources, sentence: ReadSentence): Quote[] {
  const saysYears = sentence.claims.some(({ text }) => numbersIn(text).some((number) => number.isYears));
  const dated = profile.experience.flatMap(({ months, source }) =>
    saysYears && months > 0 && source ? firstLineOf(source) : [],
  );
  return [
    ...dated,
    ...sentence.names.flatMap((name) => findInCv(name.text) ?? []),
    ...sentence.skills.flatMap(({ skillId }) => skills.get(skillId)?.evidence[0] ?? []),
  ];
}

/**
 * Decides for each sentence of a model's letter what it is, whatever the model says of it: `fact` when all that it claims of
 * the person stands in the CV, `posting`, `courtesy`, or `unsupported`. Numbers, names, skills and ranks are held to the texts
 * one by one; a claim that names none of them needs a line of the CV that shares its words.
 */
export function createTrace(input: LetterInput): (drafted: DraftedSentence) => LetterSentence {
  const sources = readSources(input);
  const { findInCv, findInJob, skills, asked } = sources;
  return ({ text, cvQuotes, jobQuotes }) => {
    const sentence = readSentence(text);
    const sharing = (quotes: Quote[]) =>
      quotes.filter(
        (quote, index) =>
          sharedWorth(text, quote.text) > 0 &&
          quotes.findIndex(({ start }) => start === quote.start) === index,
      );
    const given = cvQuotes.flatMap((words) => findInCv(words) ?? []);
    const telling = sharing(given);
    const named = namedInCv(sources, sentence);
    const best = bestLine(sources, text);
    const ofCv = (telling.length > 0 ? telling : best ? [best] : named).slice(0, mostQuotes);
    const ofJob = sharing([
      ...jobQuotes.flatMap((words) => findInJob(words) ?? []),
      ...sentence.skills.flatMap(({ skillId }) => asked.get(skillId)?.quote ?? []),
    ]).slice(0, mostQuotes);
    const says = (kind: LetterSentence['kind'], cv: Quote[], posting: Quote[]): LetterSentence => ({
      ...{ text, kind },
      ...{ cvQuotes: cv, jobQuotes: posting },
    });
    if (!isHeld(sources, sentence, given.map((quote) => quote.text).join('\n'))) {
      return says('unsupported', [], ofJob);
    }
    const isByHand = sentence.skills.some(({ skillId }) => skills.get(skillId)?.evidence.length === 0);
    if (sentence.claims.length > 0) {
      return ofCv.length > 0 || isByHand ? says('fact', ofCv, ofJob) : says('unsupported', [], ofJob);
    }
    if (ofJob.length > 0) return says('posting', [], ofJob);
    const isOfCv = telling.length + named.length > 0 && sentence.clauses.every((one) => one.kind === 'other');
    return isOfCv ? says('fact', ofCv, []) : says('courtesy', [], []);
  };
}
