import { flushLedger } from '@/lib/integrations/ledger';

const patienceMs = 3_000;

/** Before a process ends: what the ledger still holds is written, unless the database keeps it waiting. */
export async function finishLedger(): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patienceMs);
  });
  await Promise.race([flushLedger(), late]);
  clearTimeout(timer);
}
