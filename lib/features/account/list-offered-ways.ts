import type { WayIn } from '@/lib/core/ways-in';
import { isMailOffered } from '@/lib/features/mail/is-mail-offered';
import { isSmsOffered } from '@/lib/features/mail/is-sms-offered';

/** The ways in that work here now, in the order in which they are offered; empty when nothing is set up. */
export async function listOfferedWays(): Promise<WayIn[]> {
  const offers: [WayIn, boolean][] = [
    ['phone', await isSmsOffered()],
    ['email', isMailOffered()],
  ];
  return offers.filter(([, isOffered]) => isOffered).map(([way]) => way);
}
