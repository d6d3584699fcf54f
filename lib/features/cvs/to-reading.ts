import type { AiOrigin } from '@/lib/core/ai-origin';
import { AppError } from '@/lib/core/errors';
import { applyCorrections } from '@/lib/engine/reading/apply-corrections';
import type { CvAnalysis, CvFindings, CvProfile } from '@/lib/engine/types';
import { asOfUpload } from './as-of';
import { type Cv, isAskedForMore, isRead } from './queries';
import type { CorrectableSection } from './schema';

/** What a model added to the reading, and how the last asking for it ended. */
export type FoundMore = {
  findings: CvFindings | null;
  isRunning: boolean;
  /** Null while it runs, and when nobody asked yet. */
  origin: AiOrigin | null;
  /** Of the CV, when it was asked. */
  revision: number | null;
};

/** A CV that was read: what the machine says after the person's corrections, and which sections these changed. */
export type CvReading = {
  id: string;
  title: string;
  fileName: string;
  kind: Cv['kind'];
  revision: number;
  createdAt: Date;
  text: string;
  profile: CvProfile;
  analysis: CvAnalysis;
  correctedSections: CorrectableSection[];
  more: FoundMore;
};

/** @throws AppError `conflict` when the CV is not read yet, or could not be */
export function toReading(cv: Cv): CvReading {
  if (!isRead(cv) || !cv.analysis) {
    throw new AppError('conflict', 'This CV is not read yet. Wait a moment, then open it again.', {
      reason: 'not_read',
    });
  }
  const { id, title, fileName, kind, revision, createdAt, text, analysis, corrections } = cv;
  return {
    ...{ id, title, fileName, kind, revision, createdAt, text, analysis },
    profile: applyCorrections(cv.profile, corrections, { asOf: asOfUpload(createdAt) }),
    correctedSections: Object.keys(corrections) as CorrectableSection[],
    more: {
      findings: cv.findings,
      isRunning: isAskedForMore(cv),
      origin: cv.findingsOrigin,
      revision: cv.findingsRevision,
    },
  };
}
