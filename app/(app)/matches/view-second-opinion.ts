import { quoteIn } from '@/components/matching/context-of';
import type { SecondOpinionView } from '@/components/matching/second-opinion';
import type { SecondOpinion } from '@/lib/features/matching/find-second-opinion';

/** What the page shows of it: quotes with the words around them. */
export function viewSecondOpinion(
  { assessment, origin, isCurrent }: SecondOpinion,
  cvText: string,
  jobText: string,
): SecondOpinionView {
  const { strengths, gaps, ...rest } = assessment;
  return {
    ...rest,
    origin,
    isCurrent,
    strengths: strengths.map(({ text, cvQuote }) => ({ text, cv: quoteIn(cvText, cvQuote) })),
    gaps: gaps.map(({ text, jobQuote }) => ({ text, job: jobQuote && quoteIn(jobText, jobQuote) })),
  };
}
