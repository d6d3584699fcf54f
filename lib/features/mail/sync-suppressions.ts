import { mailerOf } from '@/lib/integrations/email';
import { hasSynced, upsertSuppressions } from './suppression-queries';

/** So far back each night looks, for the nights that were missed. */
const lookBackMs = 7 * 24 * 3_600_000;

/**
 * Takes the addresses that the provider got to know as dead or unwilling into our list, the first time all of them; gives how many are new.
 * What our people proved again stands on neither: a code to such an address makes the provider forget it before it goes out, and once more
 * when it is entered.
 */
export async function syncSuppressions(): Promise<number> {
  const mailer = await mailerOf();
  if (!mailer) return 0;
  const since = (await hasSynced()) ? new Date(Date.now() - lookBackMs) : new Date(0);
  let added = 0;
  let after: string | null = null;
  do {
    const page = await mailer.listSuppressed(since, after);
    added += await upsertSuppressions(page.addresses, 'sync');
    after = page.next;
  } while (after !== null);
  return added;
}
