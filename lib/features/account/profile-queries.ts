import { eq } from 'drizzle-orm';
import { AppError } from '@/lib/core/errors';
import { db } from '@/lib/db/client';
import { userPictures, users } from '@/lib/db/schema/account';

type Profile = Pick<typeof users.$inferSelect, 'locale' | 'timeZone' | 'currency'>;
export type Picture = Pick<typeof userPictures.$inferSelect, 'mediaType' | 'bytes'>;
export type PictureSource = (typeof userPictures.$inferSelect)['source'];

export async function updateProfile(userId: string, profile: Profile): Promise<void> {
  await (await db()).update(users).set(profile).where(eq(users.id, userId));
}

/** Puts a picture in the place of the one before, whoever that was from. */
export async function upsertPicture(
  userId: string,
  picture: Picture & { source: PictureSource },
): Promise<void> {
  const updatedAt = new Date();
  await (await db())
    .insert(userPictures)
    .values({ userId, ...picture, updatedAt })
    .onConflictDoUpdate({ target: userPictures.userId, set: { ...picture, updatedAt } });
}

export async function updateImage(userId: string, image: string | null): Promise<void> {
  await (await db()).update(users).set({ image }).where(eq(users.id, userId));
}

export async function getPicture(userId: string): Promise<Picture> {
  const [row] = await (await db())
    .select({ mediaType: userPictures.mediaType, bytes: userPictures.bytes })
    .from(userPictures)
    .where(eq(userPictures.userId, userId));
  if (!row) throw new AppError('not_found', 'You have no picture.');
  return row;
}

export async function deletePicture(userId: string): Promise<void> {
  await (await db()).delete(userPictures).where(eq(userPictures.userId, userId));
}
