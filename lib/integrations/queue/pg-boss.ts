import { setTimeout as delay } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import { isAppError } from '@/lib/core/errors';
import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import type {
  EnqueueOptions,
  ExecuteSql,
  GiveUpHandlers,
  Queue,
  QueueHealth,
  WorkHandlers,
  WorkKind,
  WorkPayloads,
} from './types';
import { workKinds } from './types';

// A running job renews its lease; a worker that was killed does not, and its job is taken again soon after.
const leaseSeconds = 30;
const renewEveryMs = 5_000;
const sweepEveryMs = 10_000;
const pollEveryMs = 500;
const pollAfterErrorMs = 5_000;
const keepCompletedDays = 2;
const keepFailedDays = 14;

type Handler = (payload: object) => Promise<unknown>;

const retry = { retryLimit: 5, retryDelay: 2, retryBackoff: true, expireInSeconds: leaseSeconds };

/** pg-boss's tables and state machine; the loop around them is ours (docs/decisions/002-queue.md). */
export function createPgBossQueue(execute: ExecuteSql): Queue {
  const boss = new PgBoss({ db: { executeSql: execute }, supervise: false, schedule: false, migrate: false });

  async function enqueue<K extends WorkKind>(
    kind: K,
    payload: WorkPayloads[K],
    options: EnqueueOptions = {},
  ): Promise<void> {
    const singletonKey = options.singletonKey ?? JSON.stringify(payload);
    // As a moment, not as seconds: pg-boss's statement casts the same parameter to a moment as well.
    const startAfter = options.delaySeconds ? new Date(Date.now() + options.delaySeconds * 1_000) : undefined;
    while (!(await boss.send(kind, payload, { ...retry, singletonKey, startAfter }))) {
      // The waiting job must not begin before our transaction ends, else it would not see what we wrote.
      const waiting = await execute(
        `select id from pgboss.job
          where name = $1 and state = 'created' and coalesce(singleton_key, '') = $2 for share`,
        [kind, singletonKey],
      );
      if (waiting.rows.length > 0) return;
    }
  }

  /** Runs the next piece of work of one kind; false when none is ready. A failure is settled here, not thrown. */
  async function runNext(
    kind: WorkKind,
    handlers: WorkHandlers,
    whenGivenUp: GiveUpHandlers,
  ): Promise<boolean> {
    const handler = handlers[kind] as Handler | undefined;
    if (!handler) return false;
    const [job] = await boss.fetch<object>(kind, { includeMetadata: true });
    if (!job) return false;
    if (job.retryCount > job.retryLimit) {
      // Its last worker died over it: one try more might take this one down as well.
      await giveUp(kind, job, whenGivenUp);
      await boss.fail(kind, job.id, { failure: 'lost' });
      return runNext(kind, handlers, whenGivenUp);
    }
    const renewal = setInterval(() => {
      renew(job.id, kind).catch(() => log().warn({ kind, jobId: job.id }, 'lease not renewed'));
    }, renewEveryMs);
    const startedAt = performance.now();
    try {
      await handler(job.data);
      await boss.complete(kind, job.id);
      log().info({ kind, jobId: job.id, durationMs: Math.round(performance.now() - startedAt) }, 'work done');
    } catch (error) {
      log().error({ kind, jobId: job.id, fault: describeFault(error) }, 'work failed');
      if (job.retryCount === job.retryLimit) await giveUp(kind, job, whenGivenUp);
      await boss.fail(kind, job.id, { failure: failureName(error) });
    } finally {
      clearInterval(renewal);
    }
    return true;
  }

  async function giveUp(kind: WorkKind, job: { id: string; data: object }, whenGivenUp: GiveUpHandlers) {
    const handler = whenGivenUp[kind] as Handler | undefined;
    await handler?.(job.data).catch((error) => {
      log().error({ kind, jobId: job.id, fault: describeFault(error) }, 'work could not be given up cleanly');
    });
  }

  async function renew(id: string, kind: WorkKind): Promise<void> {
    await execute(
      `update pgboss.job set started_on = now() where name = $1 and id = $2 and state = 'active'`,
      [kind, id],
    );
  }

  /** Gives the work of dead workers back, at once, and forgets what ended long ago. */
  async function sweep(): Promise<void> {
    await execute(
      `update pgboss.job set
          state = 'retry',
          start_after = now(),
          output = '{"failure":"lost"}'
        where state = 'active' and started_on + expire_in < now()`,
      [],
    );
    await execute(
      `delete from pgboss.job
        where state >= 'completed' and completed_on < now() - make_interval(days =>
          case when state = 'failed' then ${keepFailedDays} else ${keepCompletedDays} end)`,
      [],
    );
  }

  async function readyKinds(): Promise<WorkKind[]> {
    const { rows } = await execute(
      `select distinct name from pgboss.job where state < 'active' and start_after <= now()`,
      [],
    );
    const names = rows.map((row) => row.name);
    return workKinds.filter((kind) => names.includes(kind));
  }

  function startWorker(handlers: WorkHandlers, whenGivenUp: GiveUpHandlers = {}) {
    const stopping = new AbortController();
    const lanes = new Map<WorkKind, Promise<void>>();
    let sweptAt = Number.NEGATIVE_INFINITY;

    // One lane a kind: a long `match-all` does not keep a person waiting for `read-cv`.
    const runLane = async (kind: WorkKind) => {
      while (!stopping.signal.aborted && (await runNext(kind, handlers, whenGivenUp)));
    };
    const poll = async () => {
      if (performance.now() - sweptAt > sweepEveryMs) {
        await sweep();
        sweptAt = performance.now();
      }
      for (const kind of await readyKinds()) {
        if (lanes.has(kind) || !handlers[kind]) continue;
        const lane = runLane(kind)
          .catch((error) => log().error({ kind, fault: describeFault(error) }, 'work could not be settled'))
          .finally(() => lanes.delete(kind));
        lanes.set(kind, lane);
      }
      return pollEveryMs;
    };
    const loop = async () => {
      while (!stopping.signal.aborted) {
        const pauseMs = await poll().catch((error) => {
          log().error({ fault: describeFault(error) }, 'queue not reachable');
          return pollAfterErrorMs;
        });
        await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    };
    const ended = loop();

    return {
      async stop(graceMs: number) {
        stopping.abort();
        const idle = ended.then(() => Promise.all(lanes.values()));
        await Promise.race([idle, delay(graceMs, undefined, { ref: false })]);
      },
    };
  }

  async function drainOnce(
    handlers: WorkHandlers,
    deadlineMs: number,
    whenGivenUp: GiveUpHandlers = {},
  ): Promise<number> {
    const endsAt = performance.now() + deadlineMs;
    await sweep();
    let done = 0;
    for (let worked = true; worked; ) {
      worked = false;
      for (const kind of workKinds) {
        if (performance.now() >= endsAt) return done;
        worked = await runNext(kind, handlers, whenGivenUp);
        if (worked) break;
      }
      if (worked) done += 1;
    }
    return done;
  }

  async function queueHealth(): Promise<QueueHealth> {
    const { rows } = await execute(
      `select count(*) filter (where state < 'active')::int as waiting,
              count(*) filter (where state = 'active')::int as active,
              count(*) filter (where state = 'failed')::int as failed,
              count(*) filter (where state = 'failed'
                and completed_on > now() - interval '1 hour')::int as failed_last_hour,
              coalesce(extract(epoch from now() - min(greatest(created_on, start_after))
                filter (where state < 'active' and start_after <= now())) * 1000, 0)::float8 as oldest
         from pgboss.job`,
      [],
    );
    const row = rows[0] ?? {};
    return {
      waiting: Number(row.waiting),
      active: Number(row.active),
      failed: Number(row.failed),
      failedLastHour: Number(row.failed_last_hour),
      oldestWaitingMs: Math.max(0, Math.round(Number(row.oldest))),
    };
  }

  return { enqueue, startWorker, drainOnce, queueHealth };
}

/** What is kept about a failure: never its message, which may hold a person's text. */
function failureName(error: unknown): string {
  if (isAppError(error)) return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
