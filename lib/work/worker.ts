// The worker's own process: heavy work never slows a page. As many as wanted may run.
import { assertBootable, env } from '@/lib/core/env';
import { log } from '@/lib/core/log';
import { closeDb, connectDirectly } from '@/lib/db/client';
import { finishLedger } from '@/lib/features/operations/finish-ledger';
import { startWorker } from '@/lib/integrations/queue';
import { handlers, whenGivenUp } from './handlers';
import { rereadOutdated } from './reread-outdated';
import { resealOutdated } from './reseal-outdated';
import { startClock } from './start-clock';

const graceMs = 20_000;

function main(): void {
  assertBootable(env());
  connectDirectly();
  const worker = startWorker(handlers, whenGivenUp);
  const clock = startClock();
  log().info({ kinds: Object.keys(handlers) }, 'worker starts');
  void rereadOutdated();
  void resealOutdated();

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    clock.stop();
    await worker.stop(graceMs);
    await finishLedger();
    await closeDb().catch(() => undefined);
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // Whoever started us is gone.
  process.on('disconnect', stop);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'unusable settings'}\n`);
  process.exit(1);
}
