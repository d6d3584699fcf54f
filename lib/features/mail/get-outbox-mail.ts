import { AppError } from '@/lib/core/errors';
import { isMailTemplate, renderMail } from '@/lib/integrations/email';
import type { RenderedMail } from '@/lib/integrations/email/types';
import { assertOutbox } from './list-outbox';
import { mailFrame } from './mail-frame';
import { openMailProps } from './open-mail-props';
import { findMessage, updateExpiredAsWiped } from './queries';

export type OutboxMail = RenderedMail & { recipient: string; createdAt: Date };

/** One mail as its reader would get it. Exists only on a local install. @throws AppError `not_found` once it was wiped */
export async function getOutboxMail(id: string): Promise<OutboxMail> {
  assertOutbox();
  await updateExpiredAsWiped();
  const row = await findMessage(id);
  const props = row && openMailProps(row);
  if (!row || props === null || row.channel !== 'email' || !isMailTemplate(row.template)) {
    throw new AppError('not_found', 'There is no such mail, or its text was wiped.');
  }
  const { recipient, createdAt } = row;
  return { recipient, createdAt, ...(await renderMail(row.template, props, await mailFrame(row))) };
}
