import { updateAsWiped } from './queries';

/** Forgets the secret of a mail that has done its work; the line that it was sent stays. */
export async function wipeMail(idempotencyKey: string): Promise<void> {
  await updateAsWiped(idempotencyKey);
}
