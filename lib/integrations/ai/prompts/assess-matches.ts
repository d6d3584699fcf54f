import { z } from 'zod';
import { firstLineOf } from '@/lib/engine/reading/cv-text';
import { matchBands, type Quote, type SkillMatch } from '@/lib/engine/types';
import { cleanForModel, fenced } from '../hostile-text';
import type { CvToAnalyze, MatchToAssess } from '../types';

const words = (max: number) => z.string().max(max);
const reason = z.object({ text: words(300), quote: words(300) });

export const AssessmentsAnswer = z.object({
  jobs: z
    .array(
      z.object({
        job: z.number().int(),
        verdict: z.enum(matchBands),
        level: words(300),
        strengths: z.array(reason).max(6),
        gaps: z.array(reason).max(6),
        advice: z.array(words(300)).max(6),
      }),
    )
    .max(40),
});
export type AssessmentsAnswer = z.infer<typeof AssessmentsAnswer>;

export const assessMatchesInstructions = (
  wordsPerJob: number,
): string => `Give your own opinion on how the person of CV fits each of JOBS, once by its number, in at most ${wordsPerJob} words a job, said to the person as "you".
verdict: strong, possible or stretch. level: how your level and theirs go together, one sentence. strengths (at most 2): with a quote from CV. gaps (at most 2): with a quote from that job's line. advice (at most 2): what to do before applying.`;

const mostPosts = 4;
const mostLines = 5;
const lineChars = 110;
const shown = { has: 4, near: 2, lacks: 5 };

const years = (months: number): string => `${Math.round(months / 12)}y`;

function shortened(text: string): string {
  if (text.length <= lineChars) return text;
  return text.slice(0, lineChars).replace(/\s\S*$/, '');
}

/** The CV lines that carry the matches, the most telling first: those that hold skills which the jobs ask for. */
function tellingLines({ text, profile }: CvToAnalyze, matches: readonly MatchToAssess[]): string[] {
  const wanted = new Map<number, number>();
  for (const { match } of matches) {
    for (const { cvQuote } of [...match.matching, ...match.near]) {
      if (cvQuote) wanted.set(cvQuote.start, (wanted.get(cvQuote.start) ?? 0) + 1);
    }
  }
  const worth = (line: Quote) =>
    [...wanted].reduce((sum, [at, count]) => sum + (line.start <= at && at < line.end ? count : 0), 0) +
    (/\d/.test(line.text) ? matches.length / 4 : 0);
  const bullets = profile.experience.flatMap((entry) => entry.bullets);
  const lines = bullets.length > 0 ? bullets : profile.experience.flatMap((entry) => entry.source ?? []);
  const isSeen = (line: Quote) =>
    profile.hidden.every(({ quote }) => quote.end <= line.start || line.end <= quote.start);
  return lines
    .filter(isSeen)
    .map((line) => ({ line, worth: worth(line) }))
    .sort((a, b) => b.worth - a.worth || a.line.start - b.line.start)
    .slice(0, mostLines)
    .map(({ line }) => shortened(firstLineOf({ ...line, text: text.slice(line.start, line.end) }).text));
}

function cvDigest(cv: CvToAnalyze, matches: readonly MatchToAssess[]): string {
  const { profile } = cv;
  const posts = profile.experience
    .slice(0, mostPosts)
    .map((entry) => `${entry.title}, ${entry.employer} ${years(entry.months)}`);
  const studies = profile.education.slice(0, 1).map((entry) => entry.degree);
  return [
    `${profile.level.value}, ${years(profile.totalMonths)}`,
    ...posts,
    ...studies,
    ...tellingLines(cv, matches),
  ].join('\n');
}

const wordsOf = ({ jobQuote, name }: SkillMatch): string => jobQuote.text || name;

/** One posting as one line, in its own words, so that they can be quoted: `*` marks what it requires. */
function jobDigest({ job, match }: MatchToAssess, number: number): string {
  const { profile } = job;
  const list = (label: string, skills: readonly SkillMatch[], most: number) => {
    const names = skills
      .slice(0, most)
      .map((skill) => `${wordsOf(skill)}${skill.importance === 'required' ? '*' : ''}`);
    return names.length > 0 ? `${label} ${names.join(', ')}` : null;
  };
  const asked = profile.yearsQuote?.text ?? profile.levelQuote?.text ?? profile.level;
  return [
    `${number} ${job.title}`,
    asked,
    list('has', match.matching, shown.has),
    list('near', match.near, shown.near),
    list('lacks', match.missing, shown.lacks),
  ]
    .filter(Boolean)
    .join(' | ')
    .replace(/\n/g, ' ');
}

/** Digests, never raw postings: a line a job, and of the CV what the matches rest on. */
export function assessMatchesData(cv: CvToAnalyze, matches: readonly MatchToAssess[]): string[] {
  const lines = matches.map((match, index) => cleanForModel(jobDigest(match, index + 1), { maxChars: 500 }));
  return [
    fenced('CV', cleanForModel(cvDigest(cv, matches), { maxChars: 2_000 })),
    fenced('JOBS', lines.join('\n')),
  ];
}
