import type { ShownMatch } from '@/components/matching/score-link';
import type { Actor } from '@/lib/core/actor';
import { listCvs } from '@/lib/features/cvs/list-cvs';
import { listScores } from '@/lib/features/matching/list-scores';
import type { DetailJob } from './job-detail';

type Listed = Pick<DetailJob, 'id' | 'mark' | 'expiresAt'>;

/** How the jobs fit the person's newest read CV, by job. Hidden and closed jobs are not among the matches, so they have none. */
export async function loadShownMatches(
  actor: Actor,
  jobs: readonly Listed[],
  now: Date,
): Promise<Map<string, ShownMatch>> {
  const cv = (await listCvs(actor)).find(({ state }) => state === 'ready');
  if (!cv) return new Map();
  const jobIds = jobs
    .filter(({ mark, expiresAt }) => mark !== 'hidden' && (expiresAt === null || expiresAt > now))
    .map(({ id }) => id);
  const scores = await listScores(actor, { cvId: cv.id, jobIds });
  const shown = [...scores].map(
    ([jobId, { score, band }]) =>
      [jobId, { href: `/matches?cv=${cv.id}&job=${jobId}`, score, band }] as const,
  );
  return new Map(shown);
}
