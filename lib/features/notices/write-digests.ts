import { env } from '@/lib/core/env';
import { localityOf } from '@/lib/core/locality';
import type { DigestRhythm } from '@/lib/core/mail';
import { tiers } from '@/lib/core/plans';
import { shownScore } from '@/lib/core/shown-score';
import { inTransaction } from '@/lib/db/client';
import { findRights } from '@/lib/features/billing/find-rights';
import { queueMail } from '@/lib/features/mail/queue-mail';
import { digestDay } from './digest-day';
import {
  claimDigest,
  type FreshMatch,
  insertDigested,
  listFreshMatches,
  listReaders,
  type Reader,
} from './queries';

const pageSize = 500;
const mostJobs = 10;

/**
 * Mails the new matches of everybody, or of one person, whose morning it is: above their own score, in their time zone, no job twice,
 * and nothing when there is nothing new. Safe to repeat and for many workers at once. Gives how many were written.
 */
export async function writeDigests(now = new Date(), userId?: string): Promise<number> {
  let written = 0;
  for (let after: string | null = null, isLast = false; !isLast; ) {
    const readers: Reader[] = await listReaders(now, { userId, after, limit: pageSize });
    for (const reader of readers) {
      const { timeZone } = localityOf({ locale: null, timeZone: reader.timeZone });
      if (!digestDay({ ...reader, timeZone }, now)) continue;
      const rhythm = await rhythmOf(reader);
      const day = digestDay({ ...reader, rhythm, timeZone }, now);
      if (day && (await writeDigest({ ...reader, rhythm }, day))) written += 1;
    }
    [after, isLast] = [readers.at(-1)?.userId ?? null, readers.length < pageSize];
  }
  return written;
}

/** Each day is for who pays for it; for others it is each week. */
async function rhythmOf({ userId, rhythm }: Reader): Promise<DigestRhythm> {
  if (rhythm !== 'daily') return rhythm;
  const { tier } = await findRights({ userId, role: 'user' });
  return tiers[tier].alerts;
}

function writeDigest({ userId, rhythm, digestScore }: Reader, day: string): Promise<boolean> {
  return inTransaction(async () => {
    if (!(await claimDigest(userId, day))) return false;
    const { items, total } = await listFreshMatches(userId, digestScore, mostJobs);
    if (items.length === 0) return false;
    const queued = await queueMail({
      template: 'matches-digest',
      to: { userId },
      props: {
        rhythm: rhythm === 'daily' ? 'daily' : 'weekly',
        jobs: items.map(toJob),
        more: total - items.length,
        link: pageOf('/matches'),
      },
      idempotencyKey: `matches-digest:${userId}:${day}`,
    });
    if (queued) {
      await insertDigested(
        userId,
        items.map(({ jobId }) => jobId),
      );
    }
    return queued !== null;
  });
}

const pageOf = (path: string) => new URL(path, env().BASE_URL).href;

function toJob({ jobId, title, company, locations, remoteKind, score, summary }: FreshMatch) {
  return {
    ...{ title, company },
    place: locations[0] ?? (remoteKind === 'remote' ? 'Remote' : null),
    score: shownScore(score),
    matching: summary.matching.slice(0, 5),
    link: pageOf(`/jobs/${jobId}`),
  };
}
