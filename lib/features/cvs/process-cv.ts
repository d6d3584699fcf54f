import type { Actor } from '@/lib/core/actor';
import { isAppError } from '@/lib/core/errors';
import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import { inTransaction } from '@/lib/db/client';
import { analyzeCv } from '@/lib/engine/analysis/analyze-cv';
import { applyCorrections } from '@/lib/engine/reading/apply-corrections';
import { readCv } from '@/lib/engine/reading/read-cv';
import type { YearMonth } from '@/lib/engine/types';
import { engineVersion } from '@/lib/engine/version';
import { isModelSetUp } from '@/lib/integrations/ai';
import { extractText, isDocumentFailure } from '@/lib/integrations/documents';
import type { ExtractedText } from '@/lib/integrations/documents/types';
import { enqueue } from '@/lib/integrations/queue';
import { asOfUpload } from './as-of';
import {
  findOutdatedCv,
  getFile,
  lockCvRow,
  noFindings,
  unfinishedStates,
  updateProgress,
  updateReading,
} from './queries';
import { requestFindings } from './request-findings';
import type { CvId } from './schema';

/**
 * Reads an uploaded CV: its text, then what the text says. Safe to repeat: it starts from the kept bytes each time, and
 * a CV that this engine has read already, or that was deleted meanwhile, is left alone. Then asks for its matching, and
 * where a model is set up, for what that finds besides.
 */
export async function processCv(actor: Actor, { cvId }: CvId): Promise<void> {
  const begun = await updateProgress(actor.userId, cvId, unfinishedStates, {
    state: 'reading',
    failure: null,
  });
  if (!begun) return readAnew(actor, cvId);
  const extracted = await extract(actor, cvId);
  if (!extracted) return;
  const { text, pageCount } = extracted;
  const change = { state: 'understanding', text, pageCount } as const;
  if (!(await updateProgress(actor.userId, cvId, unfinishedStates, change))) return;
  await understand(actor, cvId, extracted, asOfUpload(begun.createdAt));
}

/** What an older engine read stays in use until this one has read the kept bytes, and for good if it can not. */
async function readAnew(actor: Actor, cvId: string): Promise<void> {
  const outdated = await findOutdatedCv(actor.userId, cvId, engineVersion);
  const extracted = outdated && (await extract(actor, cvId));
  if (extracted) await understand(actor, cvId, extracted, asOfUpload(outdated.createdAt));
}

/** Null when there is nothing to read: the failure is on the row. */
async function extract(actor: Actor, cvId: string): Promise<ExtractedText | null> {
  const { bytes } = await getFile(actor.userId, cvId);
  try {
    return await extractText(bytes);
  } catch (error) {
    if (!isAppError(error, 'invalid') || !isDocumentFailure(error.reason)) throw error;
    log().info({ cvId, failure: error.reason, ...error.detail }, 'a CV could not be read');
    await updateProgress(actor.userId, cvId, unfinishedStates, { state: 'failed', failure: error.reason });
    return null;
  }
}

async function understand(
  actor: Actor,
  cvId: string,
  extracted: ExtractedText,
  asOf: YearMonth,
): Promise<void> {
  const { text, pageCount, hiddenSpans } = extracted;
  // Before the transaction: the slow part would hold the row, and the embedded database altogether.
  const profile = attempt(() => readCv(text, { asOf, hiddenSpans }));
  const isAiOffered = await isModelSetUp();
  await inTransaction(async () => {
    const { corrections, state, engineVersion: readBy, text: before } = await lockCvRow(actor.userId, cvId);
    const isOutdated = state === 'ready' && readBy < engineVersion;
    if (state !== 'understanding' && !isOutdated) return;
    const analysis =
      profile && attempt(() => analyzeCv(text, applyCorrections(profile, corrections, { asOf })));
    if (!analysis) {
      const failed = { state: 'failed', failure: 'not_understood' } as const;
      await updateProgress(actor.userId, cvId, unfinishedStates, failed);
      return;
    }
    // Their quotes point into the text. A newer engine alone is no reason to ask a model, and to be charged, again.
    const findings = isOutdated && before === text ? {} : noFindings;
    const reading = {
      text,
      pageCount,
      profile,
      analysis,
      state: 'ready',
      engineVersion,
      ...findings,
    } as const;
    await updateReading(actor.userId, cvId, reading, { isRead: true });
    await enqueue('match-cv', { cvId, userId: actor.userId });
    if (isAiOffered && !isOutdated) await requestFindings(actor.userId, cvId);
  });
}

/** The engine is pure: what it can not read once it can never read, and trying again would change nothing. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    log().error({ fault: describeFault(error) }, 'a text was not understood');
    return null;
  }
}
