import { z } from 'zod';
import type { LetterStyle } from '@/lib/core/letter-styles';
import { letterWords } from '@/lib/engine/letters/compose-letter';
import type { LetterInput } from '@/lib/engine/letters/letter-input';
import type { YearMonth } from '@/lib/engine/types';
import { cleanForModel, fenced } from '../hostile-text';

const quotes = z.array(z.string().max(400)).max(8);

export const LetterAnswer = z.object({
  paragraphs: z
    .array(
      z.object({
        sentences: z
          .array(z.object({ text: z.string().max(600), cvQuotes: quotes, jobQuotes: quotes }))
          .max(20),
      }),
    )
    .max(10),
});
export type LetterAnswer = z.infer<typeof LetterAnswer>;

const styleGuides: Record<LetterStyle, string> = {
  professional:
    'Formal and exact. Complete sentences, no contractions, no exclamation marks. Begin with the post and the strongest fact; one thought a sentence.',
  creative:
    'Begin with one scene from the person’s work that the CV tells, then say why it leads to this post. Vivid verbs, varied rhythm, one image that is carried to the end. Never a cliché, never a fact that is not there.',
  casual:
    'As one would write to a colleague of a friend: short sentences, contractions, warm and direct. No slang, no jokes at anybody’s cost.',
};

const aim = { least: letterWords.min + 10, most: letterWords.max - 30 };

export const writeLetterInstructions = (
  style: LetterStyle,
): string => `Write the body of a job application letter in the first person, for the post in JOB, from the facts in FACTS and CV and from nothing else. Where both speak of the same, FACTS is right.
Length: ${aim.least} to ${aim.most} words in 4 or 5 paragraphs. With too few facts write less; never fill up, never invent or round up a number, date, name, skill or rank.
No salutation, no closing line, no signature: they are added.
Show by facts how the person answers what JOB asks for, the most relevant first; where something asked for is missing, leave it out.
Give each sentence with cvQuotes, the CV's words that it rests on, and jobQuotes, the posting's words that it answers; both are empty for a sentence that claims nothing.
Style: ${styleGuides[style]}`;

export type Correction = { wordCount: number; unsupported: readonly string[]; text: string };

export function correctionInstructions({ wordCount, unsupported }: Correction): string {
  const length =
    wordCount < letterWords.min
      ? `It has only ${wordCount} words with salutation and signature: add facts of CV that it leaves out, if there are any.`
      : wordCount > letterWords.max
        ? `It has ${wordCount} words with salutation and signature: cut what matters least.`
        : '';
  const truth =
    unsupported.length > 0
      ? 'The sentences in MARKED claim what CV does not say: leave them out or keep to its words.'
      : '';
  return `LETTER is a first try. Write it again, whole. ${length} ${truth}`.trim();
}

const mostCvChars = 30_000;
const mostJobChars = 15_000;

const dateOf = (date: YearMonth | 'present' | null): string => {
  if (date === null) return '?';
  return date === 'present'
    ? date
    : `${date.year}${date.month ? `-${String(date.month).padStart(2, '0')}` : ''}`;
};

/** The profile as the person corrected it. */
function factsOf({ profile }: LetterInput): string {
  const { contact, experience, education, skills, languages, certifications, totalMonths, level } = profile;
  const lines = [
    `name: ${contact.name?.text ?? ''}`,
    `level: ${level.value}; ${Math.floor(totalMonths / 12)} whole years of work`,
    ...experience.map(
      ({ title, employer, from, to }) => `post: ${title}, ${employer}, ${dateOf(from)} to ${dateOf(to)}`,
    ),
    ...education.map(({ degree, institution, year }) => `study: ${degree}, ${institution}, ${year ?? ''}`),
    `skills: ${skills.map((skill) => skill.name).join(', ')}`,
    `languages: ${languages.map(({ name, proficiency }) => `${name} ${proficiency ?? ''}`).join(', ')}`,
    ...certifications.map((quote) => `certificate: ${quote.text}`),
  ];
  return lines.join('\n');
}

export function writeLetterData(input: LetterInput, correction?: Correction): string[] {
  const { cvText, profile, job } = input;
  const posting = `${job.title}\n${job.company}\n${job.text}`;
  const hidden = profile.hidden.map(({ quote }) => quote);
  const parts = [
    fenced('FACTS', cleanForModel(factsOf(input), { maxChars: 8_000 })),
    fenced('CV', cleanForModel(cvText, { maxChars: mostCvChars, hidden })),
    fenced('JOB', cleanForModel(posting, { maxChars: mostJobChars })),
  ];
  if (!correction) return parts;
  const marked = correction.unsupported.join('\n');
  return [
    ...parts,
    fenced('LETTER', cleanForModel(correction.text, { maxChars: 6_000 })),
    ...(marked ? [fenced('MARKED', cleanForModel(marked, { maxChars: 4_000 }))] : []),
  ];
}
