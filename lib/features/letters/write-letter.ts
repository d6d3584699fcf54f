import type { Actor } from '@/lib/core/actor';
import { inTransaction } from '@/lib/db/client';
import { composeLetter, letterText } from '@/lib/engine/letters/compose-letter';
import { getCvReading } from '@/lib/features/cvs/get-cv-reading';
import { getJob } from '@/lib/features/jobs/get-job';
import { findLatestComposed, findLatestNumber, insertVersion, type Letter, upsertLetter } from './queries';
import type { WriteLetter } from './schema';

/**
 * Writes the letter for one CV, job and style with the built-in engine. Asked again, the same letter gets a new version
 * only when the CV or the posting changed what it says; what the person edited stays in its history.
 */
export async function writeLetter(actor: Actor, { jobId, cvId, style }: WriteLetter): Promise<Letter> {
  const cv = await getCvReading(actor, { cvId });
  const job = await getJob(actor, jobId);
  const { title, company, text, profile } = job;
  const { paragraphs, advice } = composeLetter({
    profile: cv.profile,
    cvText: cv.text,
    job: { title, company, text, profile },
    style,
  });
  const composed = letterText(paragraphs);
  return inTransaction(async () => {
    const letter = await upsertLetter(actor.userId, { cvId, jobId, style, jobTitle: title, company });
    const before = await findLatestComposed(actor.userId, letter.id);
    if (before?.text !== composed) {
      const latest = await findLatestNumber(actor.userId, letter.id);
      await insertVersion(actor.userId, letter.id, latest, {
        text: composed,
        paragraphs,
        advice,
        source: 'built_in',
      });
    }
    return letter;
  });
}
