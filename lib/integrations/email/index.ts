import { keyedHash } from '@/lib/core/crypto';
import { env } from '@/lib/core/env';
import { callOf } from '../runtime';
import { configOf, webhookSecretsOf } from '../secrets';
import { createSendgrid } from './sendgrid';
import { readSendGridEvents } from './sendgrid-events';
import type { MailEventsRead, Mailer } from './types';

export { isSurelyUnsent } from './is-surely-unsent';
export { isMailTemplate, renderMail, renderMailText } from './render';
export { mostMailEventBytes } from './sendgrid-events';

/** Who sends mail, with its present settings, for one use; null when nobody is set up to. */
export async function mailerOf(): Promise<Mailer | null> {
  const config = await configOf('sendgrid');
  if (!config) return null;
  const isSandbox = env().SENDGRID_SANDBOX;
  const settings = keyedHash('sendgrid-gate', JSON.stringify([config, isSandbox])).slice(0, 16);
  return createSendgrid(config, callOf('sendgrid', settings), { isSandbox });
}

export async function isMailSetUp(): Promise<boolean> {
  return (await configOf('sendgrid')) !== null;
}

type MailSettings = {
  /** For the foot of each mail. */
  postalAddress: string;
  /** Mail is looked at, and none is delivered. */
  isSandbox: boolean;
};

/** Null when nobody is set up to send mail. */
export async function mailSettings(): Promise<MailSettings | null> {
  const config = await configOf('sendgrid');
  return (
    config && {
      postalAddress: config.MAIL_POSTAL_ADDRESS,
      isSandbox: env().SENDGRID_SANDBOX,
    }
  );
}

/**
 * Verifies and reads what came to the webhook; the key of before a rotation still counts. Its events are facts, told at least
 * once and in any order. Only our own fault throws.
 */
export async function readMailEvents(
  bytes: Uint8Array,
  headers: Headers,
  now = new Date(),
): Promise<MailEventsRead> {
  return readSendGridEvents(bytes, headers, await webhookSecretsOf('SENDGRID_WEBHOOK_PUBLIC_KEY', now), now);
}
