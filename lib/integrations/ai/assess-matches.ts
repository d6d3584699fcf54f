import { quoteFinder } from '@/lib/engine/reading/find-quote';
import type { Assessment } from '@/lib/engine/types';
import type { AskModel, Turn } from './ask-model';
import { knownText, plainOutput } from './hostile-text';
import { AssessmentsAnswer, assessMatchesData, assessMatchesInstructions } from './prompts/assess-matches';
import { type MatchesToAssess, type MatchToAssess, mostAssessed } from './types';

const tokensPerJob = 130;
const wordsPerJob = { least: 40, most: 90 };

type AnsweredJob = AssessmentsAnswer['jobs'][number];

function holdToTexts(
  cvText: string,
  find: ReturnType<typeof quoteFinder>,
  one: AnsweredJob,
  match: MatchToAssess,
): Assessment {
  const known = knownText(cvText, match.job.text);
  const plain = (text: string) => plainOutput(text, known);
  const findInJob = quoteFinder(match.job.text);
  const findInTitle = quoteFinder(match.job.title);
  let droppedCount = 0;
  const drop = (): [] => {
    droppedCount += 1;
    return [];
  };
  return {
    verdict: one.verdict,
    levelCompatibility: plain(one.level),
    strengths: one.strengths.flatMap(({ text, quote }) => {
      const cvQuote = find(quote);
      return cvQuote && plain(text) ? { text: plain(text), cvQuote } : drop();
    }),
    gaps: one.gaps.flatMap(({ text, quote }) => {
      const asked = quote.replace(/\*$/, '');
      const jobQuote = findInJob(asked);
      // A skill that the title alone names has no words in the posting to show.
      const isHeld = jobQuote !== null || findInTitle(asked) !== null;
      return isHeld && plain(text) ? { text: plain(text), jobQuote } : drop();
    }),
    recommendations: one.advice.map(plain).filter(Boolean),
    droppedCount,
  };
}

/** By job id, each piece held to the texts; a number that no job has is dropped, a job that got no answer is absent. */
export function mergeAssessments(
  { cv }: MatchesToAssess,
  asked: readonly MatchToAssess[],
  { jobs }: AssessmentsAnswer,
): Map<string, Assessment> {
  const find = quoteFinder(
    cv.text,
    cv.profile.hidden.map(({ quote }) => quote),
  );
  const assessments = new Map<string, Assessment>();
  for (const one of jobs) {
    const match = asked[one.job - 1];
    if (match && !assessments.has(match.jobId)) {
      assessments.set(match.jobId, holdToTexts(cv.text, find, one, match));
    }
  }
  return assessments;
}

export async function assessMatchesByModel(
  ask: AskModel,
  input: MatchesToAssess,
  maxTokens: number,
  turn: Turn,
): Promise<Map<string, Assessment>> {
  const most = Math.max(1, Math.min(mostAssessed, Math.floor(maxTokens / tokensPerJob)));
  const asked = input.matches.slice(0, most);
  if (asked.length === 0) return new Map();
  const room = Math.floor((maxTokens * 0.4) / asked.length);
  const answer = await ask(
    {
      operation: 'assess-matches',
      instructions: assessMatchesInstructions(Math.min(wordsPerJob.most, Math.max(wordsPerJob.least, room))),
      data: assessMatchesData(input.cv, asked),
      schemaName: 'match_assessments',
      schema: AssessmentsAnswer,
    },
    turn,
  );
  return mergeAssessments(input, asked, answer);
}
