// Mails by the thousand, and what a provider tells of them: each three times, in no order.
import { randomUUID } from 'node:crypto';
import { executeSql } from '@/lib/db/execute-sql';
import { type SigningKey, signedEventHeaders } from '../fakes/sendgrid/event-feed';

/** So many mails that wait to be sent, to one person each. */
export async function insertMails(count: number, state = 'queued'): Promise<string[]> {
  const { rows } = await executeSql(
    `insert into outbox_messages (channel, template, recipient, props, idempotency_key, state)
      select 'email', 'test-mail', 'person-' || n || '@example.com', '{"at":"now"}', gen_random_uuid()::text, $2
        from generate_series(1, $1::int) n returning id`,
    [count, state],
  );
  return rows.map(({ id }) => String(id));
}

export async function mailStates(): Promise<Record<string, number>> {
  const { rows } = await executeSql(
    `select state, count(*)::int as count from outbox_messages group by state`,
  );
  return Object.fromEntries(rows.map(({ state, count }) => [String(state), Number(count)]));
}

/** What happens to mails, each course with the state that it ends in. */
const courses = [
  { events: ['processed', 'delivered'], state: 'delivered' },
  { events: ['processed', 'deferred', 'delivered'], state: 'delivered' },
  { events: ['processed', 'delivered', 'open'], state: 'opened' },
  { events: ['processed', 'delivered', 'open', 'click'], state: 'clicked' },
  { events: ['processed', 'bounce'], state: 'bounced' },
  { events: ['dropped'], state: 'dropped' },
  { events: ['processed', 'delivered', 'open', 'spamreport'], state: 'complained' },
] as const;

type RawEvent = Record<string, unknown>;

/** At least so many events of these mails, and what each mail ends as. */
export function tellOf(ids: readonly string[]): { events: RawEvent[]; ends: Map<string, string> } {
  const ends = new Map<string, string>();
  const timestamp = Math.floor(Date.now() / 1_000) - 3_600;
  const events = ids.flatMap((mail_id, n) => {
    const { events, state } = courses[n % courses.length] ?? courses[0];
    ends.set(mail_id, state);
    return events.map((event, index) => ({
      ...{ event, mail_id, sg_event_id: randomUUID(), timestamp: timestamp + index },
      ...{ email: 'somebody@example.com', reason: '550 5.1.1 no such person' },
    }));
  });
  return { events, ends };
}

export function inBatches<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, n) =>
    list.slice(n * size, (n + 1) * size),
  );
}

/** Until it is taken, as the provider does; gives how often it was sent. */
export async function deliverBatch(
  origin: () => string,
  batch: readonly RawEvent[],
  key: SigningKey,
): Promise<number> {
  const body = JSON.stringify(batch);
  for (let sent = 1; sent <= 50; sent += 1) {
    const request = { method: 'POST', body, headers: signedEventHeaders(body, key) };
    const response = await fetch(`${origin()}/api/webhooks/sendgrid`, request).catch(() => null);
    await response?.arrayBuffer().catch(() => undefined);
    if (response?.ok) return sent;
  }
  throw new Error('a batch was never taken');
}
