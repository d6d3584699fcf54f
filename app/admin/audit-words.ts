import { formatMoney } from '@/lib/core/money';
import type { AuditRow } from '@/lib/features/operations/audit-queries';

const acts: Record<string, string> = {
  'rotate-key': 'Rotation',
  'roll-back-key': 'Rollback',
  'send-test-code': 'Test code to oneself',
  'send-test-mail': 'Test mail to oneself',
  'revoke-key': 'Revocation',
  'check-providers': 'Check of all providers',
  'make-admin': 'Promotion to administrator',
  'make-user': 'Return to user',
  block: 'Block',
  unblock: 'Unblock',
  'sign-out': 'Sign-out everywhere',
  'show-address': 'Address shown',
  'send-mail-again': 'Mail sent again',
  'lift-suppression': 'Suppression lifted',
  refund: 'Refund',
  'ask-gateway': 'Question to the gateway',
  'replay-events': 'Replay of events',
  'reconcile-payments': 'Comparison with the gateways',
};

export const actWord = (act: string) => acts[act] ?? act;

const reasons: Record<string, string> = {
  bad_credentials: 'the provider refused the key',
  rejected: 'the provider did not accept the request',
  rate_limited: 'the provider takes no more calls',
  timeout: 'the provider did not answer in time',
  unreachable: 'the provider could not be reached',
  server_error: 'the provider had a fault',
  bad_response: 'the provider’s answer was not usable',
  sign_in_again: 'the sign-in was too old',
  rotation_off: 'SECRETS_KEY is not set',
  live_key: 'a live key outside production',
  already_in_use: 'the key is in use already',
  incomplete_settings: 'other settings are missing',
  overtaken: 'another rotation came first',
  not_there: 'there was no such key any more',
  unreadable: 'the stored key can not be opened',
  own_account: 'it was their own account',
  admin_emails: 'the role comes from ADMIN_EMAILS',
  already: 'it was so already',
  code: 'a code is never sent again',
  gone: 'its text is not kept',
  expired: 'it was too late for it',
  suppressed: 'its address gets no such mail',
  unsure: 'nobody knows whether it went out',
  sending: 'it was being sent',
  accepted: 'the provider took it before',
  due: 'it was due already',
  overtaken_mail: 'something happened to it meanwhile',
  their_wish: 'its reader wants no more mail',
  more_than_left: 'more than was left',
  not_paid: 'nothing was paid',
  nothing_charged: 'no card was charged',
  too_little: 'less than the gateway gives back',
  key_used: 'the form was sent before',
};

/** What an entry says besides who, what and when: a key's last four, why it came to nothing. */
export function auditNote({ detail }: AuditRow): string {
  const { lastFour, why, amountMinor, currency, count } = detail;
  const reason = typeof why === 'string' ? (reasons[why] ?? why.replaceAll('_', ' ')) : '';
  const money = currency ? formatMoney(Number(amountMinor), String(currency)) : '';
  const many = count ? (count === 1 ? 'one' : `${count} of them`) : '';
  return [lastFour ? `ending in ${lastFour}` : '', money, many, reason].filter(Boolean).join(', ');
}

export function whoDid({ actor, isByPerson }: AuditRow): string {
  return actor ?? (isByPerson ? 'A person who is gone' : 'The product');
}

const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });

/** `28 Nov 2026, 09:15:02 UTC` */
export const momentOf = (at: Date) => `${clock.format(at)} UTC`;
