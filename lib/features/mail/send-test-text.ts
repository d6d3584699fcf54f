import { randomInt } from 'node:crypto';
import { env } from '@/lib/core/env';
import { sendText } from '@/lib/integrations/sms';
import type { Delivery } from '@/lib/integrations/sms/types';
import { codeText } from './templates/code-text';

/** Sends what a code looks like, with one that opens nothing. Each call is a message, and costs one. */
export function sendTestText(to: { phone: string; country: string }): Promise<Delivery> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const host = new URL(env().BASE_URL).hostname;
  return sendText({ to: to.phone, country: to.country, text: codeText({ code, minutes: 5, host }) });
}
