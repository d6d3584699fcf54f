import { createPgBossQueue } from './pg-boss';
import { execute } from './postgres';

export type { GiveUpHandlers, QueueHealth, Worker, WorkHandlers, WorkKind, WorkPayloads } from './types';

const queue = createPgBossQueue(execute);

/**
 * Asks for background work, in the surrounding transaction: the work exists exactly when the row does.
 * Waiting work of the same kind and key (default: the same payload) is one piece of work.
 */
export const enqueue = queue.enqueue;

/** Polls for work until stopped; one piece of each kind at a time. A killed worker's work is taken again within 45 s. */
export const startWorker = queue.startWorker;

/** Runs what is ready now, most urgent first, begins nothing after `deadlineMs`; gives how many pieces ran. */
export const drainOnce = queue.drainOnce;

export const queueHealth = queue.queueHealth;
