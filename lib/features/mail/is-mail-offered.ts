import { env } from '@/lib/core/env';
import { isMailSetUp } from '@/lib/integrations/email';

/**
 * Whether a mail reaches its reader: by a provider that is set up, or on a local install by the outbox page. A provider that fails takes no
 * way in away: a password needs no mail, and who asks for a code is told when it did not go out.
 */
export async function isMailOffered(): Promise<boolean> {
  return env().APP_ENV === 'local' || (await isMailSetUp());
}

/** Whether mail is shown on the outbox page, because nobody is set up to send it. */
export async function isMailKept(): Promise<boolean> {
  return env().APP_ENV === 'local' && !(await isMailSetUp());
}
