import { createHash } from 'node:crypto';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { inTransaction } from '@/lib/db/client';
import { maxPictureBytes, pictureKind } from './picture-kind';
import { updateImage, upsertPicture } from './profile-queries';

export const tooLargePicture = 'This picture is larger than 256 KB. Choose a smaller one.';

/** Keeps the person's own picture. Its address changes with its bytes, so that browsers may keep what they have. */
export async function savePicture(
  actor: Actor,
  { bytes }: { bytes: Uint8Array },
): Promise<{ image: string }> {
  const mediaType = pictureKind(bytes);
  if (!mediaType) throw new AppError('invalid', 'This is no picture. Choose a JPEG, PNG or WebP file.');
  if (bytes.byteLength > maxPictureBytes) throw new AppError('invalid', tooLargePicture);
  const version = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const image = `/api/account/picture?v=${version}`;
  await inTransaction(async () => {
    await upsertPicture(actor.userId, { source: 'upload', mediaType, bytes });
    await updateImage(actor.userId, image);
  });
  return { image };
}
