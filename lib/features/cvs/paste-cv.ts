import type { Actor } from '@/lib/core/actor';
import type { PasteCv } from './schema';
import { type UploadedCv, uploadCv } from './upload-cv';

/** Pasted text is kept and read like a text file of its own. */
export function pasteCv(actor: Actor, { text }: PasteCv): Promise<UploadedCv> {
  return uploadCv(actor, { fileName: 'Pasted CV.txt', bytes: new TextEncoder().encode(text) });
}
