import { type SQL, sql } from 'drizzle-orm';
import type { SuppressionReason } from '@/lib/core/mail';
import { db } from '@/lib/db/client';
import { mailSuppressions, noticeSettings, outboxMessages } from '@/lib/db/schema/mail';
import type { OutboxRow } from './queries';

export type ClaimedMail = Pick<
  OutboxRow,
  'id' | 'userId' | 'template' | 'recipient' | 'props' | 'sealedProps' | 'attempts' | 'unsureAttempts'
> & {
  /** Whether its person lets it be seen that they open it. */
  mayTrack: boolean;
  /** Why its address is on our list; null when it is not. */
  suppressedFor: SuppressionReason | null;
};

/** To forgive an address takes 15 s at most, to send 30 s more: whoever has not told its end by then was killed. */
const lostAfter = sql`interval '3 minutes'`;

async function rowsOf<Row>(statement: SQL): Promise<Row[]> {
  return ((await (await db()).execute(statement)) as unknown as { rows: Row[] }).rows;
}

/** Of any number of callers each mail is given to one, which alone may send it. */
function claim(chosen: SQL): Promise<ClaimedMail[]> {
  return rowsOf(sql`
    with due as (
      select id from ${outboxMessages}
       where channel = 'email' and state = 'queued' and (expires_at is null or expires_at > now()) and ${chosen}
         for update skip locked),
    taken as (
      update ${outboxMessages} m set state = 'sending', state_at = now(), tried_at = now(), attempts = attempts + 1
        from due where m.id = due.id returning m.*)
    select t.id, t.user_id as "userId", t.template, t.recipient, t.props, t.sealed_props as "sealedProps",
           t.attempts, t.unsure_attempts as "unsureAttempts",
           coalesce(n.may_track, false) as "mayTrack", s.reason as "suppressedFor"
      from taken t
      left join ${noticeSettings} n on n.user_id = t.user_id
      left join ${mailSuppressions} s on s.address = lower(t.recipient)`);
}

/** Those that have waited longest, and of them at most so many. */
export function claimDue({ limit, isCode }: { limit: number; isCode: boolean }): Promise<ClaimedMail[]> {
  const sealed = isCode ? sql`sealed_props is not null and` : sql``;
  return claim(sql`${sealed} next_try_at <= now() order by next_try_at limit ${limit}`);
}

/** One that was written just now; null when somebody else has it, or it was sent. */
export async function claimByKey(idempotencyKey: string): Promise<ClaimedMail | null> {
  const [mail] = await claim(sql`idempotency_key = ${idempotencyKey} and next_try_at <= now()`);
  return mail ?? null;
}

/** A send whose sender died may have gone out: it is sent once more, or after a second such end not at all. */
export async function releaseLost(): Promise<void> {
  const isOver = sql`(unsure_attempts >= 1 or (props is null and sealed_props is null))`;
  await (await db()).execute(sql`
    update ${outboxMessages} set
        state = case when ${isOver} then 'failed' else 'queued' end,
        failure = case when ${isOver} then 'outcome_unknown' else 'lost' end,
        sealed_props = case when ${isOver} then null else sealed_props end,
        unsure_attempts = unsure_attempts + 1, state_at = now(), next_try_at = now()
      where channel = 'email' and state = 'sending' and state_at < now() - ${lostAfter}`);
}

/** What nobody may read any more is not sent late. Codes are over by their own rule. */
export async function failExpired(): Promise<void> {
  await (await db()).execute(sql`
    update ${outboxMessages} set state = 'failed', state_at = now(), failure = 'expired'
      where channel = 'email' and state = 'queued' and expires_at < now() and sealed_props is null`);
}

/** Whatever was thought of it meanwhile: somebody took it. What its events told already stays. */
export async function updateAsAccepted(id: string, providerMessageId: string | null): Promise<void> {
  const isNews = sql`state in ('queued', 'sending', 'failed', 'wiped')`;
  await (await db()).execute(sql`
    update ${outboxMessages} set
        state = case when ${isNews} then 'accepted' else state end,
        state_at = case when ${isNews} then now() else state_at end,
        failure = case when ${isNews} then null else failure end,
        provider_message_id = coalesce(${providerMessageId}, provider_message_id), sealed_props = null
      where id = ${id}::uuid`);
}

type Claim = Pick<ClaimedMail, 'id' | 'attempts'>;

// Only while it is this sender's: who was thought dead, or was overtaken by an event, changes nothing.
const stillOf = ({ id, attempts }: Claim) =>
  sql`id = ${id}::uuid and state = 'sending' and attempts = ${attempts}`;

const inMs = (pauseMs: number) => sql`now() + make_interval(secs => ${Math.ceil(pauseMs / 1_000)}::int)`;

export type NextTry = { why: string; pauseMs: number; isUnsure: boolean; costsTry: boolean };

/** A code that was used or ran out meanwhile has no words any more: nothing is left to send. */
export async function updateAsWaiting(mail: Claim, next: NextTry): Promise<void> {
  await (await db()).execute(sql`
    update ${outboxMessages} set
        state = case when props is null and sealed_props is null then 'wiped' else 'queued' end,
        state_at = now(), failure = ${next.why},
        next_try_at = ${inMs(next.pauseMs)}, attempts = attempts - ${next.costsTry ? 0 : 1}::int,
        unsure_attempts = unsure_attempts + ${next.isUnsure ? 1 : 0}::int
      where ${stillOf(mail)}`);
}

export type End = { state: 'failed' | 'suppressed'; why: string; isUnsure?: boolean };

export async function updateAsOver(mail: Claim, { state, why, isUnsure = false }: End): Promise<void> {
  const asked = state === 'failed';
  await (await db()).execute(sql`
    update ${outboxMessages} set state = ${state}, state_at = now(), failure = ${why}, sealed_props = null,
        attempts = attempts - ${asked ? 0 : 1}::int, unsure_attempts = unsure_attempts + ${isUnsure ? 1 : 0}::int
      where ${stillOf(mail)}`);
}

/** The oldest first, with what was told of them. */
export async function deleteMessagesBefore(before: Date, limit: number): Promise<number> {
  const rows = await rowsOf(sql`
    delete from ${outboxMessages} where id in (
      select id from ${outboxMessages} where created_at < ${before.toISOString()}::timestamptz
       order by created_at limit ${limit})
    returning id`);
  return rows.length;
}

/** How many mails wait for somebody to send them, and since when the oldest does. */
export async function sumWaiting(): Promise<{ waiting: number; since: Date | null }> {
  const [row] = await rowsOf<{ waiting: number; since: string | Date | null }>(sql`
    select count(*)::int as waiting, min(created_at) as since from ${outboxMessages}
     where channel = 'email' and state in ('queued', 'sending') and (expires_at is null or expires_at > now())`);
  return { waiting: row?.waiting ?? 0, since: row?.since ? new Date(row.since) : null };
}
