import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import { resealSecrets } from '@/lib/features/operations/reseal-secrets';

/** After a change of SECRETS_KEY. Until it went through, the previous key still opens what it sealed. */
export async function resealOutdated(): Promise<void> {
  try {
    const { resealed, unreadable } = await resealSecrets();
    if (resealed > 0) log().info({ resealed }, 'stored keys were written anew with the present SECRETS_KEY');
    if (unreadable > 0)
      log().error({ unreadable }, 'stored keys open with no SECRETS_KEY: look at /admin/keys');
  } catch (error) {
    log().error({ fault: describeFault(error) }, 'stored keys could not be written anew');
  }
}
