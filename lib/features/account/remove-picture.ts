import type { Actor } from '@/lib/core/actor';
import { inTransaction } from '@/lib/db/client';
import { deletePicture, updateImage } from './profile-queries';

export async function removePicture(actor: Actor): Promise<void> {
  await inTransaction(async () => {
    await deletePicture(actor.userId);
    await updateImage(actor.userId, null);
  });
}
