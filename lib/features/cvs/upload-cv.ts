import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Actor } from '@/lib/core/actor';
import { env } from '@/lib/core/env';
import { AppError } from '@/lib/core/errors';
import { type TierId, tiers } from '@/lib/core/plans';
import { inTransaction } from '@/lib/db/client';
import { findRights } from '@/lib/features/billing/find-rights';
import { isPaymentOn } from '@/lib/features/billing/is-payment-on';
import { detectKind, documentError } from '@/lib/integrations/documents';
import { enqueue } from '@/lib/integrations/queue';
import { type CvSummary, countForInsert, findByContent, insertCv, updateProgress } from './queries';

export type UploadCv = { fileName: string; bytes: Uint8Array };
export type UploadedCv = { cv: CvSummary; isNew: boolean };

/**
 * Keeps the file and asks for its reading in one transaction. The same bytes again are the same CV: one that could
 * not be read before is tried once more.
 * @throws AppError `invalid` with the reason why the file can not be taken, `limit_reached` beyond the plan's `maxCvs`
 */
export async function uploadCv(actor: Actor, input: UploadCv): Promise<UploadedCv> {
  if (input.bytes.length > env().MAX_UPLOAD_BYTES) throw documentError('too_large');
  const kind = detectKind(input.bytes);
  const contentHash = createHash('sha256').update(input.bytes).digest('hex');
  const fileName = cleanFileName(input.fileName);
  const kept = await inTransaction(async () => {
    const count = await countForInsert(actor.userId);
    const present = await findByContent(actor.userId, contentHash);
    if (present) return { cv: await tryAgain(actor, present), isNew: false };
    const { tier } = await findRights(actor);
    if (count >= tiers[tier].maxCvs) return { full: { count, tier } };
    const cv = await insertCv(
      {
        userId: actor.userId,
        title: path.parse(fileName).name.replace(/[_-]+/g, ' ').trim() || fileName,
        fileName,
        kind,
        sizeBytes: input.bytes.length,
        contentHash,
      },
      input.bytes,
    );
    if (!cv) throw new AppError('conflict', 'This file is being uploaded already. Wait a moment.');
    await enqueue('read-cv', { cvId: cv.id, userId: actor.userId });
    return { cv, isNew: true };
  });
  if (!kept.full) return kept;
  throw await tooManyCvs(kept.full.count, kept.full.tier);
}

/** Whoever has more than the plan holds keeps them all. */
async function tooManyCvs(count: number, tier: TierId): Promise<AppError> {
  const { name, maxCvs } = tiers[tier];
  const { premium } = tiers;
  const canHaveMore = premium.maxCvs > maxCvs && (await isPaymentOn());
  const more = canHaveMore ? `, or choose ${premium.name} in Billing: it holds ${premium.maxCvs}` : '';
  const message = `You have ${count} CVs, and ${name} holds ${maxCvs}. Delete one you no longer need${more}.`;
  return new AppError('limit_reached', message);
}

async function tryAgain(actor: Actor, cv: CvSummary): Promise<CvSummary> {
  if (cv.state !== 'failed') return cv;
  await updateProgress(actor.userId, cv.id, ['failed'], { state: 'queued', failure: null });
  await enqueue('read-cv', { cvId: cv.id, userId: actor.userId });
  return { ...cv, state: 'queued', failure: null };
}

const longestName = 120;

function cleanFileName(given: string): string {
  const base = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = base
    .replace(/[\p{Cc}\p{Bidi_Control}\p{Surrogate}"<>|:*?]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const { name, ext } = path.parse(clean);
  return (name.slice(0, longestName) || 'CV') + ext.slice(0, 10);
}
