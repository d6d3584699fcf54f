import { createHash } from 'node:crypto';
import type { CvProfile } from '@/lib/engine/types';
import type { ModelIdentity } from '@/lib/integrations/ai';

const sha256 = (parts: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/**
 * The name of what a model is asked about one CV, by the posting's content hash. Equal CVs, postings, models and prompts
 * give equal names, and under one name there is one answer for good.
 */
export function createInputHash(
  cv: { profile: CvProfile; text: string },
  { model, promptVersion }: Pick<ModelIdentity, 'model' | 'promptVersion'>,
): (contentHash: string) => string {
  const ofCv = sha256([cv.profile, cv.text]);
  return (contentHash) => sha256([ofCv, contentHash, model, promptVersion]);
}
