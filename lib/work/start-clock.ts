import { setTimeout as delay } from 'node:timers/promises';
import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import { askForTimedWork } from '@/lib/features/operations/ask-for-timed-work';

const everyMs = 5_000;
const afterErrorMs = 15_000;

/** Looks every few seconds whether it is time for work that comes round. Any number of processes may. */
export function startClock(): { stop: () => void } {
  const stopping = new AbortController();
  const loop = async () => {
    while (!stopping.signal.aborted) {
      const pauseMs = await askForTimedWork().then(
        () => everyMs,
        (error: unknown) => {
          log().warn({ fault: describeFault(error) }, 'timed work not asked for');
          return afterErrorMs;
        },
      );
      await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  void loop();
  return { stop: () => stopping.abort() };
}
