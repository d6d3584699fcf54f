import { sql } from 'drizzle-orm';
import type { MailEventType, MessageState, SuppressionReason } from '@/lib/core/mail';
import { db } from '@/lib/db/client';
import { mailEvents, mailSuppressions, outboxMessages } from '@/lib/db/schema/mail';
import { mergeWithKnown, strengthOfReason } from './suppression-queries';

/** What a mail is once this was told of it, lowest first: a later one in the list is never undone by an earlier one. */
const told = [
  'accepted',
  'deferred',
  'dropped',
  'delivered',
  'opened',
  'clicked',
  'bounced',
  'complained',
] as const;
const ranks = sql.raw(`array[${told.map((state) => `'${state}'`).join(', ')}]`);

export type FoldedEvent = {
  key: string;
  messageId: string;
  type: MailEventType;
  reason: string | null;
  occurredAt: Date;
  /** What it makes of its mail; null when that stays as it is. */
  state: Extract<MessageState, (typeof told)[number]> | null;
  /** Why its mail did not arrive. */
  failure: string | null;
  /** Why its address gets no more mail; null when it does. */
  suppresses: SuppressionReason | null;
};

/**
 * Keeps each event once and folds what is new into its mail: in whichever order, however often and by however many they come, the mail ends
 * in one state. One statement. Mails are locked in order first, and addresses after them, so no two batches wait for each other.
 */
export async function foldEvents(events: readonly FoldedEvent[]): Promise<{ kept: number; unknown: number }> {
  const given = JSON.stringify(
    events.map(({ messageId: message_id, occurredAt, ...one }) => ({
      ...one,
      message_id,
      occurred_at: occurredAt,
    })),
  );
  const result = await (await db()).execute(sql`
    with given as (
      select distinct on (key) * from jsonb_to_recordset(${given}::jsonb) as g (key text, message_id uuid, type text,
        reason text, occurred_at timestamptz, state text, failure text, suppresses text)),
    locked as (
      select id, lower(recipient) as address from ${outboxMessages}
       where channel = 'email' and id in (select message_id from given) order by id for update),
    kept as (
      insert into ${mailEvents} (event_key, message_id, type, reason, occurred_at)
      select key, message_id, type, reason, occurred_at from given join locked on id = message_id
      on conflict (event_key) do nothing returning event_key),
    news as (select given.* from given join kept on event_key = key),
    top as (
      select distinct on (message_id) *, array_position(${ranks}, state) as rank from news
       where state is not null order by message_id, array_position(${ranks}, state) desc, type = 'blocked', occurred_at),
    moved as (
      update ${outboxMessages} m
         set state = top.state, state_at = top.occurred_at, failure = top.failure, sealed_props = null
        from top where m.id = top.message_id
         and (top.rank > coalesce(array_position(${ranks}, m.state), 0)
           or (top.type = 'bounce' and m.state = 'bounced' and m.failure like 'blocked%'))
      returning m.id),
    suppressed as (
      insert into ${mailSuppressions} as known (address, reason, origin, since, unsubscribed_at)
      select distinct on (address) address, suppresses, 'event', occurred_at,
             min(occurred_at) filter (where suppresses = 'unsubscribed') over (partition by address)
        from news join locked on id = message_id
       where suppresses is not null
       order by address, array_position(${strengthOfReason}, suppresses) desc, occurred_at
      ${mergeWithKnown}
      returning address)
    select (select count(*)::int from kept) as kept,
           (select count(*)::int from given where message_id not in (select id from locked)) as unknown,
           (select count(*)::int from moved) as moved, (select count(*)::int from suppressed) as suppressed`);
  const [row] = (result as unknown as { rows: { kept: number; unknown: number }[] }).rows;
  return { kept: row?.kept ?? 0, unknown: row?.unknown ?? 0 };
}
