import { z } from 'zod';
import type { CvProfile } from '@/lib/engine/types';
import { cleanForModel, fenced } from '../hostile-text';
import type { CvToAnalyze } from '../types';

const words = (max: number) => z.string().max(max);
const quote = words(400);

export const CvFindingsAnswer = z.object({
  skills: z.array(z.object({ name: words(80), reason: words(400), quote })).max(40),
  achievements: z.array(quote).max(30),
  fittingTitles: z.array(z.object({ title: words(100), reason: words(400), quote })).max(20),
  industries: z.array(z.object({ name: words(80), quote })).max(20),
  advice: z.array(z.object({ title: words(120), detail: words(600), quote: quote.nullable() })).max(20),
});
export type CvFindingsAnswer = z.infer<typeof CvFindingsAnswer>;

export const analyzeCvInstructions = `You add to the reading of a CV that was made by rules (KNOWN). Report only what the rules missed; leave a list empty rather than repeat or guess.
skills (at most 15): what the CV shows and KNOWN lacks, under its usual name, with a reason and the quote that shows it.
achievements (at most 8): lines of the CV with a result, as quotes.
fittingTitles (at most 5): job titles that this person could apply for now, with a reason and the quote that carries it.
industries (at most 4): where the person worked, with a quote.
advice (at most 5): what would make this CV stronger, concrete and for this text; the quote it is about, or null.
Reasons and details: one or two sentences, said to the person as "you".`;

const mostCvChars = 30_000;

function knownOf({ skills, experience }: CvProfile): string {
  const titles = experience.map((entry) => [entry.title, entry.employer].filter(Boolean).join(', '));
  return `skills: ${skills.map((skill) => skill.name).join(', ')}\nposts: ${titles.join('; ')}`;
}

export function analyzeCvData({ text, profile }: CvToAnalyze): string[] {
  const hidden = profile.hidden.map((one) => one.quote);
  return [
    fenced('KNOWN', cleanForModel(knownOf(profile), { maxChars: 4_000 })),
    fenced('CV', cleanForModel(text, { maxChars: mostCvChars, hidden })),
  ];
}
