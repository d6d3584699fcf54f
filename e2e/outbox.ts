import { randomUUID } from 'node:crypto';
import { executeSql } from '@/lib/db/execute-sql';
import { queueMail } from '@/lib/features/mail/queue-mail';

export const confirmation = {
  jobTitle: 'Nurse',
  company: 'Mercy Hospital',
  applicationId: 'a-1',
  appliedOn: '28 November 2026',
  link: 'http://localhost:3000/applications/a-1',
};

/** A notice to somebody, as a verb writes it. */
export function queueNotice(email: string, idempotencyKey: string = randomUUID()) {
  return queueMail({
    template: 'application-confirmation',
    to: { email },
    props: confirmation,
    idempotencyKey,
  });
}

/** A code to somebody; it works for so many seconds. */
export async function queueCode(email: string, seconds = 300): Promise<string> {
  const idempotencyKey = randomUUID();
  await queueMail({
    template: 'sign-in-code',
    to: { email },
    props: { code: '123456', minutes: 5, purpose: 'sign_in' },
    idempotencyKey,
    expiresAt: new Date(Date.now() + seconds * 1_000),
  });
  return idempotencyKey;
}

export async function outbox(): Promise<Record<string, unknown>[]> {
  return (await executeSql(`select * from outbox_messages where channel = 'email' order by created_at, id`))
    .rows;
}

/** As if every pause were over. */
export const skipPauses = () =>
  executeSql(`update outbox_messages set next_try_at = now() where state = 'queued'`);

/** As if whoever sends had been killed a while ago. */
export const loseSenders = () =>
  executeSql(`update outbox_messages set state_at = state_at - interval '4 minutes' where state = 'sending'`);
