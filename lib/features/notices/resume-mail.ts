import type { Actor } from '@/lib/core/actor';
import { AppError, isProviderError } from '@/lib/core/errors';
import { deleteWish, findSuppressionOfPerson } from '@/lib/features/mail/suppression-queries';
import { isWished, wishedReasons } from '@/lib/features/mail/suppression-rules';
import { mailerOf } from '@/lib/integrations/email';

/**
 * Takes back, for the person's own address, that they complained or wanted no more mail. The provider forgets it first, else its lists would
 * bring it back; what came back from there stays. @throws AppError `conflict` when there is no such wish, `unavailable` when the provider does not
 */
export async function resumeMail({ userId }: Actor): Promise<void> {
  const held = await findSuppressionOfPerson(userId);
  if (!held || !isWished(held.reason)) throw nothingHeld();
  try {
    await (await mailerOf())?.forgive(held.address, wishedReasons);
  } catch (cause) {
    if (!isProviderError(cause)) throw cause;
    const message =
      'The mail service did not take your address off its lists, so nothing was changed. Try again later; if it stays so, write to the operator of this site.';
    throw new AppError('unavailable', message, { cause });
  }
  if (!(await deleteWish(userId, held.address))) throw nothingHeld();
}

const nothingHeld = () =>
  new AppError('conflict', 'No wish of yours holds mail back from this address. Look at the page again.');
