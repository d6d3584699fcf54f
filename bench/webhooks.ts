// How many deliveries of a gateway's events a second, and how long the gateway waits: the door in a process of its own, on a
// PostgreSQL of its own, each event read anew at a fake of Stripe in this process.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { startStripe } from '@/e2e/fakes/stripe/start-stripe';
import { startDoor } from '@/e2e/instances/start-door';
import { cardSettings, toDelivery, webhookSecret } from '@/e2e/proofs/card-scene';
import { type Delivery, deliver, inLanes } from '@/e2e/proofs/webhook-storm';
import { closeDb } from '@/lib/db/client';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { startCardPayment } from '@/lib/features/billing/start-card-payment';
import { startPostgres } from '@/scripts/real-postgres.mjs';
import { percentile } from './match/measure';

const { values } = parseArgs({
  options: { events: { type: 'string', default: '1000' }, lanes: { type: 'string', default: '16' } },
});
const [count, lanes] = [Number(values.events), Number(values.lanes)];

const postgres = await startPostgres();
const fake = await startStripe({ webhookSecret });
const databaseUrl = postgres.createDatabase('jobr_bench');
const settings = {
  ...cardSettings(fake),
  ...{ OUTBOUND_LIMITS: 'stripe=600000', AUTH_SECRET: 'a-secret-of-the-bench-that-is-long-enough' },
};
Object.assign(process.env, settings, { DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' });

async function buy(n: number): Promise<void> {
  const person = await insertPerson(`person-${n}@example.com`);
  const { checkout } = await startCardPayment(person, { planId: 'premium_monthly', currency: 'USD' });
  fake.confirm(checkout?.clientSecret ?? '', '4242424242424242');
}

/** Each event once, so many at a time. Gives what each waited, in milliseconds, and the whole time in seconds. */
async function measure(origin: string, deliveries: readonly Delivery[]) {
  const waits: number[] = [];
  const startedAt = performance.now();
  const waiting = [...deliveries];
  await inLanes(lanes, () => {
    const next = waiting.pop();
    if (!next) return null;
    return async () => {
      const sentAt = performance.now();
      const status = await deliver(origin, { ...next, headers: next.headers() });
      if (status !== 200) throw new Error(`a delivery was answered ${status}`);
      waits.push(performance.now() - sentAt);
    };
  });
  return { waits, seconds: (performance.now() - startedAt) / 1000 };
}

async function main(): Promise<void> {
  for (let n = 0; fake.hooks.events.length < count * 1.1; n += 1) await buy(n);
  const deliveries = fake.hooks.events.map(toDelivery);
  const door = await startDoor(databaseUrl, settings);
  try {
    // The first ones pay for connections and for what is compiled late.
    await measure(door.origin, deliveries.slice(count));
    const fresh = deliveries.slice(0, count);
    console.log(`${cpus()[0]?.model}, ${cpus().length} cores; ${count} events, ${lanes} at a time`);
    for (const [name, { waits, seconds }] of [
      ['each for the first time', await measure(door.origin, fresh)],
      ['each once more', await measure(door.origin, fresh)],
    ] as const) {
      const [p50, p99] = [percentile(waits, 0.5), percentile(waits, 0.99)].map((ms) => ms.toFixed(0));
      console.log(`${name}: ${(count / seconds).toFixed(0)} deliveries/s, p50 ${p50} ms, p99 ${p99} ms`);
    }
  } finally {
    await door.stop();
  }
}

try {
  await main();
} finally {
  await closeDb();
  await fake.close();
  postgres.stop();
}
