import { assertBootable, type Env, env } from '@/lib/core/env';
import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import { isMailKept, isMailOffered } from '@/lib/features/mail/is-mail-offered';
import { checkHealth } from '@/lib/features/operations/check-health';
import { finishLedger } from '@/lib/features/operations/finish-ledger';
import { rewriteClientAddresses } from './client-address';
import { exitAfter } from './exit-after';

const openDelayMs = 500;
const shutdownDeadlineMs = 25_000;

/** Before the first request. Opening and migrating the database goes on behind it. */
export function bootServer(): void {
  const current = readSettings();
  rewriteClientAddresses(current.TRUSTED_PROXY_HOPS);
  log().info(whatIsOn(current), 'server starts');
  // The first page goes out before the embedded engine takes the processor; a query that comes earlier opens it.
  setTimeout(() => void checkHealth().then(sayHowMailGoes), openDelayMs).unref();
  // Whoever started us is gone: the same as being asked to end.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // What the last requests recorded is written before Next ends the process.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, endOnce);
  // Next lets requests under way end; one that never ends must not keep the process.
  process.once('SIGTERM', () => setTimeout(() => process.exit(1), shutdownDeadlineMs).unref());
}

/** Its key may be in the database, so this is said once that is open. */
async function sayHowMailGoes(): Promise<void> {
  try {
    if (await isMailKept()) log().info('mail is shown on the outbox page');
    else if (!(await isMailOffered())) log().warn('no mail provider: sign-in by email is not offered');
  } catch (error) {
    log().warn({ fault: describeFault(error) }, 'whether mail goes out is not known');
  }
}

let isEnding = false;

function endOnce(): void {
  if (!isEnding) exitAfter(finishLedger);
  isEnding = true;
}

/** Unusable settings end the server with one clear line, instead of answering every request with 500. */
function readSettings(): Env {
  try {
    assertBootable(env());
    return env();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'The settings are not usable.'}\n`);
    process.exit(1);
  }
}

function whatIsOn(current: Env): Record<string, unknown> {
  const { DATABASE_URL } = current;
  return {
    appEnv: current.APP_ENV,
    baseUrl: current.BASE_URL,
    database: DATABASE_URL ? new URL(DATABASE_URL).hostname : 'embedded',
    cron: current.CRON_SECRET ? 'on' : 'off',
    trustedProxyHops: current.TRUSTED_PROXY_HOPS,
  };
}
