// How many events of mail a second: signed batches of a thousand to the door in a process of its own, on a PostgreSQL of its own.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { newSigningKey } from '@/e2e/fakes/sendgrid/event-feed';
import { sendGridEnv } from '@/e2e/fakes/sendgrid/sendgrid';
import { startDoor } from '@/e2e/instances/start-door';
import { deliverBatch, inBatches, insertMails, tellOf } from '@/e2e/proofs/mail-storm';
import { createDice, inLanes, shuffle } from '@/e2e/proofs/webhook-storm';
import { closeDb } from '@/lib/db/client';
import { startPostgres } from '@/scripts/real-postgres.mjs';
import { percentile } from './match/measure';

const { values } = parseArgs({
  options: { mails: { type: 'string', default: '20000' }, lanes: { type: 'string', default: '4' } },
});
const [mails, lanes] = [Number(values.mails), Number(values.lanes)];
const batchSize = 1_000;

const signingKey = newSigningKey();
const postgres = await startPostgres();
const databaseUrl = postgres.createDatabase('jobr_bench');
const settings = {
  ...sendGridEnv('http://127.0.0.1:9', signingKey.publicKey),
  AUTH_SECRET: 'a-secret-of-the-bench-that-is-long-enough',
};
Object.assign(process.env, settings, { DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' });

type Batches = Parameters<typeof deliverBatch>[1][];

/** Gives what each batch waited, in milliseconds, and the whole time in seconds. */
async function measure(origin: string, batches: Batches) {
  const waits: number[] = [];
  const waiting = [...batches];
  const startedAt = performance.now();
  await inLanes(lanes, () => {
    const batch = waiting.pop();
    if (!batch) return null;
    return async () => {
      const sentAt = performance.now();
      await deliverBatch(() => origin, batch, signingKey);
      waits.push(performance.now() - sentAt);
    };
  });
  return { waits, seconds: (performance.now() - startedAt) / 1_000 };
}

async function main(): Promise<void> {
  const { events } = tellOf(await insertMails(mails, 'accepted'));
  const batches = inBatches(shuffle(events, createDice(3)), batchSize);
  const door = await startDoor(databaseUrl, settings);
  try {
    console.log(
      `${cpus()[0]?.model}, ${cpus().length} cores; ${events.length} events of ${mails} mails, shuffled, in batches of ${batchSize}, ${lanes} at a time`,
    );
    for (const name of ['each for the first time', 'each once more']) {
      const { waits, seconds } = await measure(door.origin, batches);
      const [p50, p99] = [percentile(waits, 0.5), percentile(waits, 0.99)].map((ms) => ms.toFixed(0));
      console.log(
        `${name}: ${(events.length / seconds).toFixed(0)} events/s, a batch p50 ${p50} ms, p99 ${p99} ms`,
      );
    }
  } finally {
    await door.stop();
  }
}

try {
  await main();
} finally {
  await closeDb();
  postgres.stop();
}
