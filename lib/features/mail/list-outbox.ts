import { unseal } from '@/lib/core/crypto';
import { env } from '@/lib/core/env';
import { AppError } from '@/lib/core/errors';
import type { Mail } from './mail';
import { listMessages, type OutboxRow, updateExpiredAsWiped } from './queries';
import { sealPurpose } from './queue-mail';
import { isMailTemplate, type MailProps, renderMail } from './render-mail';

export type OutboxEntry = Pick<OutboxRow, 'id' | 'channel' | 'template' | 'recipient' | 'createdAt'> & {
  /** Null once its secret was wiped. */
  mail: Mail | null;
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

function toEntry({ id, channel, template, recipient, createdAt, ...row }: OutboxRow): OutboxEntry {
  const opened = row.sealedProps ? unseal(sealPurpose, row.sealedProps) : null;
  const props = opened ? JSON.parse(opened) : row.props;
  const isReadable = props !== null && isMailTemplate(template);
  return {
    id,
    channel,
    template,
    recipient,
    createdAt,
    mail: isReadable ? renderMail(template, props as MailProps[typeof template]) : null,
    code: isReadable && template === 'sign-in-code' ? (props as MailProps['sign-in-code']).code : null,
  };
}
