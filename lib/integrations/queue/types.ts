/** Every kind of background work, most urgent first, with what it is told. Payloads carry ids only, never content. */
export type WorkPayloads = {
  'read-cv': { cvId: string; userId: string };
  'match-cv': { cvId: string; userId: string };
  'match-all': Record<string, never>;
  /** What a model adds to the reading. */
  'analyze-cv': { cvId: string; userId: string };
  /** A model's second opinion on the best matches of one CV. */
  'assess-matches': { cvId: string; userId: string };
  'check-providers': Record<string, never>;
  /** A gateway's event that was kept and still has to be answered for. */
  'handle-event': { eventId: string };
  /** Asks the gateway how a payment stands, until that is known. */
  'settle-payment': { paymentId: string; userId: string };
  /** Sends what is owed of a payment and asks the gateway how its refunds stand, until that is known. */
  'settle-refunds': { paymentId: string; userId: string };
  /** Compares every subscription with the gateway's. */
  'reconcile-payments': Record<string, never>;
  /** Mails receipts for what the person's subscription was charged. */
  'write-receipts': { userId: string };
  /** Sends the mail whose time has come. */
  'send-mail': Record<string, never>;
  /** Writes the reminders whose time has come, and tells of plans that ended. */
  'write-notices': Record<string, never>;
  /** Writes the digests of new matches whose hour has come, of everybody or of one person. */
  'write-digests': { userId?: string };
  /** Compares our list of addresses that get no mail with the provider's. */
  'sync-suppressions': Record<string, never>;
  /** Deletes what has been kept long enough. */
  'tidy-up': Record<string, never>;
};

export const workKinds = [
  'read-cv',
  'match-cv',
  'send-mail',
  'handle-event',
  'settle-payment',
  'settle-refunds',
  'write-receipts',
  'check-providers',
  'analyze-cv',
  'assess-matches',
  'match-all',
  'write-notices',
  'write-digests',
  'reconcile-payments',
  'sync-suppressions',
  'tidy-up',
] as const satisfies (keyof WorkPayloads)[];
export type WorkKind = (typeof workKinds)[number];

/** A handler may run again after a crash, or beside itself: it must be safe to repeat. */
export type WorkHandler<K extends WorkKind> = (payload: WorkPayloads[K]) => Promise<unknown>;
export type WorkHandlers = { [K in WorkKind]?: WorkHandler<K> };

/** Told once the last try of a piece of work is over, so that nobody waits for it for ever. Safe to repeat, too. */
export type GiveUpHandlers = WorkHandlers;

export type EnqueueOptions = {
  /** Waiting work of one kind with one key is one piece of work. Default: the payload itself. */
  singletonKey?: string;
  /** Begins so much later. */
  delaySeconds?: number;
};

export type QueueHealth = {
  waiting: number;
  active: number;
  failed: number;
  failedLastHour: number;
  /** Age of the oldest piece of work that could run and has not begun. */
  oldestWaitingMs: number;
};

export type Worker = {
  /** Takes no more work and resolves when what runs has ended, at the latest after `graceMs`. */
  stop: (graceMs: number) => Promise<void>;
};

/** Runs SQL with `$1` parameters in the surrounding transaction, or by itself when there is none. */
export type ExecuteSql = (text: string, values: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>;

export type Queue = {
  enqueue: <K extends WorkKind>(kind: K, payload: WorkPayloads[K], options?: EnqueueOptions) => Promise<void>;
  startWorker: (handlers: WorkHandlers, whenGivenUp?: GiveUpHandlers) => Worker;
  drainOnce: (handlers: WorkHandlers, deadlineMs: number, whenGivenUp?: GiveUpHandlers) => Promise<number>;
  queueHealth: () => Promise<QueueHealth>;
};
