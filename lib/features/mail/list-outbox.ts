import { env } from '@/lib/core/env';
import { AppError, isAppError } from '@/lib/core/errors';
import { type MailTemplate, mailKinds } from '@/lib/core/mail';
import { isMailTemplate, renderMailText } from '@/lib/integrations/email';
import { mailFrame } from './mail-frame';
import { openMailProps } from './open-mail-props';
import { listMessages, type OutboxRow, updateExpiredAsWiped } from './queries';
import { openTextProps } from './queue-sms';
import { codeText } from './templates/code-text';

export type OutboxEntry = Pick<
  OutboxRow,
  'id' | 'channel' | 'template' | 'recipient' | 'createdAt' | 'state'
> & {
  /** Null once its secret was wiped, or when another version wrote it; a text message has no subject. */
  mail: { subject: string | null; text: string } | null;
  /** The code in it, to show it large. */
  code: string | null;
};

const pageSize = 50;

/** @throws AppError `not_found` anywhere but on a local install */
export function assertOutbox(): void {
  if (env().APP_ENV !== 'local') throw new AppError('not_found', 'There is nothing at this address.');
}

/** What would have been sent, newest first. Exists only on a local install. */
export async function listOutbox(): Promise<OutboxEntry[]> {
  assertOutbox();
  await updateExpiredAsWiped();
  return Promise.all((await listMessages(pageSize)).map(toEntry));
}

async function toEntry(row: OutboxRow): Promise<OutboxEntry> {
  const { id, channel, template, recipient, createdAt, state } = row;
  const entry = { id, channel, template, recipient, createdAt, state };
  if (channel === 'sms') {
    const text = openTextProps(row.sealedProps);
    return {
      ...entry,
      mail: text && { subject: null, text: codeText(text) },
      code: text?.code ?? null,
    };
  }
  const props = openMailProps(row);
  if (props === null || !isMailTemplate(template)) return { ...entry, mail: null, code: null };
  const mail = await renderMailText(template, props, await mailFrame(row)).catch((error: unknown) => {
    if (isAppError(error, 'invalid')) return null;
    throw error;
  });
  return { ...entry, mail, code: codeIn(template, props) };
}

function codeIn(template: MailTemplate, props: unknown): string | null {
  if (mailKinds[template] !== 'code' || typeof props !== 'object' || props === null) return null;
  return 'code' in props && typeof props.code === 'string' ? props.code : null;
}
