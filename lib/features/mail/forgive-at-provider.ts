import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import { within } from '@/lib/core/within';
import { mailerOf } from '@/lib/integrations/email';
import { judgeFailure } from './judge-failure';
import { disprovenReasons } from './suppression-rules';

const patienceMs = 2_000;

/**
 * The provider forgets what was proven wrong, else its lists would bring it back here. Fails nobody: where it does not, the next code to the
 * address asks for it once more. What takes longer goes on behind the page. Never in a transaction.
 */
export async function forgiveAtProvider(address: string): Promise<void> {
  await within(patienceMs, forgive(address), () => undefined);
}

async function forgive(address: string): Promise<void> {
  try {
    await (await mailerOf())?.forgive(address, disprovenReasons);
  } catch (error) {
    const { why } = judgeFailure(error);
    log().warn({ why, fault: describeFault(error) }, 'an address was not forgiven');
  }
}
