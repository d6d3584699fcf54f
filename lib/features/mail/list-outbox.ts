import { unseal } from '@/lib/core/crypto';
import { env } from '@/lib/core/env';
import { AppError } from '@/lib/core/errors';
import { listMessages, type OutboxRow, updateExpiredAsWiped } from './queries';
import { sealPurpose } from './queue-mail';
import { openTextProps } from './queue-sms';
import { isMailTemplate, type MailProps, renderMail } from './render-mail';
import { codeText } from './templates/code-text';

export type OutboxEntry = Pick<
  OutboxRow,
  'id' | 'channel' | 'template' | 'recipient' | 'createdAt' | 'state'
> & {
  /** Null once its secret was wiped; a text message has no subject. */
  mail: { subject: string | null; text: string } | null;
  /** The code in it, to show it large. */
  code: string | null;
};

const pageSize = 50;

/** What would have been sent, newest first. Exists only on a local install. */
export async function listOutbox(): Promise<OutboxEntry[]> {
  if (env().APP_ENV !== 'local') throw new AppError('not_found', 'There is nothing at this address.');
  await updateExpiredAsWiped();
  return (await listMessages(pageSize)).map(toEntry);
}

function toEntry({ sealedProps, props, ...row }: OutboxRow): OutboxEntry {
  const { id, channel, template, recipient, createdAt, state } = row;
  const entry = { id, channel, template, recipient, createdAt, state };
  if (channel === 'sms') {
    const text = openTextProps(sealedProps);
    return {
      ...entry,
      mail: text && { subject: null, text: codeText(text) },
      code: text?.code ?? null,
    };
  }
  const opened = sealedProps ? unseal(sealPurpose, sealedProps) : null;
  const shown = opened ? JSON.parse(opened) : props;
  const isReadable = shown !== null && isMailTemplate(template);
  return {
    ...entry,
    mail: isReadable ? renderMail(template, shown as MailProps[typeof template]) : null,
    code: isReadable && template === 'sign-in-code' ? (shown as MailProps['sign-in-code']).code : null,
  };
}
