import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import type { CallRecord } from '@/lib/core/providers';
import { databaseState, outsideTransaction } from '@/lib/db/client';
import { type LedgerRow, toLedgerRow } from './ledger-row';
import { type Batch, writeLedger } from './write-ledger';

export const mostWaiting = 10_000;
const batchRows = 500;
const writeEveryMs = 1_000;
const pausesMs = [1_000, 2_000, 4_000, 8_000, 16_000];
const reportEveryMs = 60_000;

type Ledger = {
  /** Those of the batch that is being written too, until it is. */
  waiting: LedgerRow[];
  timer: NodeJS.Timeout | null;
  writing: Promise<void> | null;
  endPause: (() => void) | null;
  dropped: number;
  reportTimer: NodeJS.Timeout | null;
};

// Routes, actions and instrumentation are separate bundles of one process: what they record is written by one of them.
const key = Symbol.for('jobr.ledger');
const holder = globalThis as typeof globalThis & { [key]?: Ledger };
holder[key] ??= {
  ...{ waiting: [], timer: null, writing: null },
  ...{ endPause: null, dropped: 0, reportTimer: null },
};
const ledger: Ledger = holder[key];

/**
 * Keeps one row for the ledger. Neither throws nor waits: rows are written in batches behind the caller's back, also when a
 * transaction surrounds it. What finds no place while the database is away is dropped and counted.
 */
export function record(row: CallRecord): void {
  try {
    if (ledger.waiting.length >= mostWaiting) drop(1);
    else ledger.waiting.push(toLedgerRow(row));
  } catch (error) {
    drop(1, error);
  }
  plan(ledger.waiting.length >= batchRows ? 0 : writeEveryMs);
}

function plan(delayMs: number): void {
  const { waiting, timer, writing } = ledger;
  if (waiting.length === 0 || writing) return;
  if (timer && waiting.length !== batchRows) return;
  clearTimeout(timer ?? undefined);
  ledger.timer = setTimeout(writeIfOpen, delayMs).unref();
}

/** The ledger alone opens no database: a script or a test may have none. */
function writeIfOpen(): void {
  ledger.timer = null;
  if (databaseState() === 'closed') plan(writeEveryMs);
  else void write();
}

function write(): Promise<void> {
  ledger.writing ??= outsideTransaction(writeBatches).finally(() => {
    ledger.writing = null;
    plan(writeEveryMs);
  });
  return ledger.writing;
}

async function writeBatches(): Promise<void> {
  do {
    const rows = ledger.waiting.slice(0, batchRows);
    const failure = await writeOrFail(rows);
    ledger.waiting.splice(0, rows.length);
    if (failure) drop(rows.length, failure.error);
  } while (ledger.waiting.length >= batchRows);
}

async function writeOrFail(rows: LedgerRow[]): Promise<{ error: unknown } | null> {
  const batch: Batch = { rows, transactionId: null };
  for (let tries = 0; ; tries += 1) {
    try {
      await writeLedger(batch);
      return null;
    } catch (error) {
      const pauseMs = pausesMs[tries];
      if (pauseMs === undefined) return { error };
      await pause(pauseMs);
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    ledger.endPause = resolve;
    setTimeout(resolve, ms).unref();
  });
}

/** Said at once, then once a minute as long as there is something to say. */
function drop(rows: number, error?: unknown): void {
  ledger.dropped += rows;
  if (!ledger.reportTimer) report(error);
}

function report(error?: unknown): void {
  ledger.reportTimer = null;
  if (ledger.dropped === 0) return;
  log().warn({ rows: ledger.dropped, ...(error ? { fault: describeFault(error) } : {}) }, 'ledger rows lost');
  ledger.dropped = 0;
  ledger.reportTimer = setTimeout(report, reportEveryMs).unref();
}

/** Writes what waits, now. Never throws; with a database that is away it takes as long as its tries do. */
export async function flushLedger(): Promise<void> {
  while (ledger.waiting.length > 0) {
    ledger.endPause?.();
    await write();
  }
}
