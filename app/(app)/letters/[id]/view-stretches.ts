import { alignEvidence, isOwnWords, type LetterStretch } from '@/components/letters/align-evidence';
import type { StretchView } from '@/components/letters/letter-evidence';
import { quoteIn } from '@/components/matching/context-of';
import type { Actor } from '@/lib/core/actor';
import { isAppError } from '@/lib/core/errors';
import { getCvReading } from '@/lib/features/cvs/get-cv-reading';
import { getJob } from '@/lib/features/jobs/get-job';
import type { OpenedLetter } from '@/lib/features/letters/open-letter';

/** The document's text, null when it was deleted since. */
async function textOf(document: Promise<{ text: string }>): Promise<string | null> {
  try {
    return (await document).text;
  } catch (error) {
    if (isAppError(error, 'not_found') || isAppError(error, 'conflict')) return null;
    throw error;
  }
}

/** The newest version in sentences, each with what it rests on. */
export async function viewStretches(
  actor: Actor,
  { letter, latest, versions }: OpenedLetter,
): Promise<StretchView[]> {
  const composed = versions.find((version) => version.source !== 'edited')?.paragraphs.flat() ?? [];
  const [cvText, jobText] = await Promise.all([
    letter.cvId ? textOf(getCvReading(actor, { cvId: letter.cvId })) : null,
    letter.jobId ? textOf(getJob(actor, letter.jobId)) : null,
  ]);
  return alignEvidence(latest.text, composed).map((stretch: LetterStretch) => ({
    text: stretch.text,
    kind: stretch.sentence?.kind ?? (isOwnWords(stretch) ? 'own' : 'space'),
    cv: stretch.sentence?.cvQuotes.map((quote) => quoteIn(cvText, quote)) ?? [],
    job: stretch.sentence?.jobQuotes.map((quote) => quoteIn(jobText, quote)) ?? [],
  }));
}
