import { env } from '@/lib/core/env';
import { isSmsSetUp } from '@/lib/integrations/sms';

/** Whether a text message reaches its reader: by a vendor, or on a local install by the outbox page. */
export async function isSmsOffered(): Promise<boolean> {
  return env().APP_ENV === 'local' || (await isSmsSetUp());
}

/** Whether text messages are shown on the outbox page, because nobody is set up to send them. */
export async function isSmsKept(): Promise<boolean> {
  return env().APP_ENV === 'local' && !(await isSmsSetUp());
}
