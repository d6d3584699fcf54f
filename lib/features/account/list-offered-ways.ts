import { oidcWays, type WayIn } from '@/lib/core/ways-in';
import { isMailOffered } from '@/lib/features/mail/is-mail-offered';
import { isSmsOffered } from '@/lib/features/mail/is-sms-offered';
import { findOidc } from '@/lib/integrations/oidc';

/** The ways in that work here now, in the order in which they are offered; empty when nothing is set up. */
export async function listOfferedWays(): Promise<WayIn[]> {
  const byProvider = await Promise.all(
    oidcWays.map(async (way): Promise<[WayIn, boolean]> => [way, (await findOidc(way)) !== null]),
  );
  const hasMail = await isMailOffered();
  const offers: [WayIn, boolean][] = [
    ...byProvider,
    ['phone', await isSmsOffered()],
    ['email', hasMail],
    // A forgotten password is replaced by a code.
    ['password', hasMail],
  ];
  return offers.filter(([, isOffered]) => isOffered).map(([way]) => way);
}
