import { and, asc, desc, eq, gte, ne, notExists, or, sql } from 'drizzle-orm';
import { AppError } from '@/lib/core/errors';
import {
  type MailTemplate,
  type MessageState,
  mailEventTypes,
  type SuppressionReason,
} from '@/lib/core/mail';
import { db } from '@/lib/db/client';
import { mailEvents, mailSuppressions, outboxMessages } from '@/lib/db/schema/mail';

/** Of everybody: for the operator, who sees of each message where it is, and its recipient masked. */
const columns = {
  id: outboxMessages.id,
  channel: outboxMessages.channel,
  template: outboxMessages.template,
  recipient: outboxMessages.recipient,
  state: outboxMessages.state,
  stateAt: outboxMessages.stateAt,
  attempts: outboxMessages.attempts,
  triedAt: outboxMessages.triedAt,
  unsureAttempts: outboxMessages.unsureAttempts,
  nextTryAt: outboxMessages.nextTryAt,
  failure: outboxMessages.failure,
  expiresAt: outboxMessages.expiresAt,
  createdAt: outboxMessages.createdAt,
};

export type MailRecord = Pick<typeof outboxMessages.$inferSelect, keyof typeof columns>;

export type MailPlace = { createdAt: Date; id: string };

export type MailFilter = {
  /** The whole recipient, or how it begins, in lower case; empty for all. */
  to: string;
  /** `text`: every text message. */
  template: MailTemplate | 'text' | null;
  state: MessageState | null;
  since: Date;
};

const asItStands = (text: string) => text.replace(/[\\%_]/g, (character) => `\\${character}`);

/** The newest first, beginning after `place`. */
export async function listMailRecords(
  { to, template, state, since }: MailFilter,
  place: MailPlace | null,
  limit: number,
): Promise<MailRecord[]> {
  const { createdAt, id, recipient, channel } = outboxMessages;
  return (await db())
    .select(columns)
    .from(outboxMessages)
    .where(
      and(
        gte(createdAt, since),
        to ? sql`lower(${recipient}) like ${`${asItStands(to)}%`}` : undefined,
        template === 'text' ? eq(channel, 'sms') : undefined,
        template && template !== 'text'
          ? and(eq(channel, 'email'), eq(outboxMessages.template, template))
          : undefined,
        state ? eq(outboxMessages.state, state) : undefined,
        place
          ? sql`(${createdAt}, ${id}) < (${place.createdAt.toISOString()}::timestamptz, ${place.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(createdAt), desc(id))
    .limit(limit);
}

const opened = {
  ...columns,
  providerMessageId: outboxMessages.providerMessageId,
  props: outboxMessages.props,
  suppressedFor: mailSuppressions.reason,
  suppressedSince: mailSuppressions.since,
};

export type OpenedMail = MailRecord &
  Pick<typeof outboxMessages.$inferSelect, 'providerMessageId' | 'props'> & {
    /** Why its address gets no more mail now; null when it does. */
    suppressedFor: SuppressionReason | null;
    suppressedSince: Date | null;
  };

export async function getMailRecord(id: string): Promise<OpenedMail> {
  const [row] = await (await db())
    .select(opened)
    .from(outboxMessages)
    .leftJoin(
      mailSuppressions,
      and(
        eq(outboxMessages.channel, 'email'),
        eq(mailSuppressions.address, sql`lower(${outboxMessages.recipient})`),
      ),
    )
    .where(eq(outboxMessages.id, id));
  if (!row) throw new AppError('not_found', 'There is no such message any more.');
  return row;
}

export type MailEventRow = Pick<
  typeof mailEvents.$inferSelect,
  'eventKey' | 'type' | 'reason' | 'occurredAt'
>;

// Times are whole seconds: of one second, the order in which such things happen.
const inOrder = sql.raw(`array[${mailEventTypes.map((type) => `'${type}'`).join(', ')}]`);

/** What the provider told of one mail, as it happened. */
export async function listMailEvents(messageId: string): Promise<MailEventRow[]> {
  const { eventKey, type, reason, occurredAt } = mailEvents;
  return (await db())
    .select({ eventKey, type, reason, occurredAt })
    .from(mailEvents)
    .where(eq(mailEvents.messageId, messageId))
    .orderBy(asc(occurredAt), sql`array_position(${inOrder}, ${type})`, asc(eventKey));
}

type Seen = Pick<MailRecord, 'id' | 'state' | 'attempts'>;

/**
 * Makes a mail due now, as long as it is where whoever decided it saw it and its address is not on the list for one of `stopping`.
 * False when something happened to it meanwhile.
 */
export async function updateAsDueAgain(
  { id, state, attempts }: Seen,
  stopping: readonly SuppressionReason[],
): Promise<boolean> {
  const connection = await db();
  const stopped = connection
    .select({ one: sql`1` })
    .from(mailSuppressions)
    .where(
      and(
        eq(mailSuppressions.address, sql`lower(${outboxMessages.recipient})`),
        or(...stopping.map((reason) => eq(mailSuppressions.reason, reason))),
      ),
    );
  const rows = await connection
    .update(outboxMessages)
    .set({ state: 'queued', stateAt: sql`now()`, nextTryAt: sql`now()`, failure: null })
    .where(
      and(
        eq(outboxMessages.id, id),
        eq(outboxMessages.channel, 'email'),
        eq(outboxMessages.state, state),
        eq(outboxMessages.attempts, attempts),
        or(ne(outboxMessages.state, 'queued'), sql`${outboxMessages.nextTryAt} > now()`),
        or(sql`${outboxMessages.expiresAt} is null`, sql`${outboxMessages.expiresAt} > now()`),
        notExists(stopped),
      ),
    )
    .returning({ id: outboxMessages.id });
  return rows.length > 0;
}

export type MailSum = {
  /** Where it begins, in milliseconds. */
  slot: number;
  template: string;
  /** `blocked`: refused for now or for its content, which the outbox keeps as `bounced`. */
  state: MessageState | 'blocked';
  count: number;
};

/** Where the mails are that were written from `since` on. One statement, read from an index but for those that came back. */
export async function sumMailStates(since: Date, slotMs: number): Promise<MailSum[]> {
  const slot = sql`(extract(epoch from date_bin(${`${slotMs} milliseconds`}::interval, created_at, 'epoch'::timestamptz)) * 1000)::float8`;
  const those = sql`from ${outboxMessages} where channel = 'email' and created_at >= ${since.toISOString()}::timestamptz`;
  const { rows } = (await (
    await db()
  ).execute(sql`
    select ${slot} as slot, template, state, count(*)::float8 as count
      ${those} and state <> 'bounced' group by 1, 2, 3
     union all
    select ${slot}, template, case when failure like 'blocked%' then 'blocked' else state end, count(*)::float8
      ${those} and state = 'bounced' group by 1, 2, 3`)) as unknown as { rows: MailSum[] };
  return rows;
}
