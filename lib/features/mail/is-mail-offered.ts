import { env } from '@/lib/core/env';

/** Whether a mail reaches its reader: today by the outbox page of a local install, which shows what would be sent. */
export function isMailOffered(): boolean {
  return env().APP_ENV === 'local';
}
