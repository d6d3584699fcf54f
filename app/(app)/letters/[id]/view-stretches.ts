import { alignEvidence, isOwnWords, type LetterStretch } from '@/components/letters/align-evidence';
import type { StretchView } from '@/components/letters/letter-evidence';
import { contextOf } from '@/components/matching/context-of';
import type { Actor } from '@/lib/core/actor';
import type { Quote } from '@/lib/engine/types';
import { getCvReading } from '@/lib/features/cvs/get-cv-reading';
import { getJob } from '@/lib/features/jobs/get-job';
import type { OpenedLetter } from '@/lib/features/letters/open-letter';

/** The document's text, null when it was deleted since. */
const textOf = (document: Promise<{ text: string }>) => document.then(({ text }) => text).catch(() => null);

/** A quote in its line, or by itself when the document is gone or reads differently now. */
function quoteIn(text: string | null, quote: Quote) {
  const stands = text?.slice(quote.start, quote.end) === quote.text;
  return text && stands
    ? contextOf(text, quote)
    : { text: quote.text, mark: { start: 0, end: quote.text.length } };
}

/** The newest version in sentences, each with what it rests on. */
export async function viewStretches(
  actor: Actor,
  { letter, latest, versions }: OpenedLetter,
): Promise<StretchView[]> {
  const composed = versions.find((version) => version.source === 'built_in')?.paragraphs.flat() ?? [];
  const [cvText, jobText] = await Promise.all([
    letter.cvId ? textOf(getCvReading(actor, { cvId: letter.cvId })) : null,
    letter.jobId ? textOf(getJob(actor, { jobId: letter.jobId })) : null,
  ]);
  return alignEvidence(latest.text, composed).map((stretch: LetterStretch) => ({
    text: stretch.text,
    kind: stretch.sentence?.kind ?? (isOwnWords(stretch) ? 'own' : 'space'),
    cv: stretch.sentence?.cvQuotes.map((quote) => quoteIn(cvText, quote)) ?? [],
    job: stretch.sentence?.jobQuotes.map((quote) => quoteIn(jobText, quote)) ?? [],
  }));
}
