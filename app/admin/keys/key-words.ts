import type { AuditRow } from '@/lib/features/operations/key-queries';
import type { KeyProblem, KeyVersion } from '@/lib/features/operations/list-keys';

/** `the key ending in 0001`; a key that is too short to show any of it by where it comes from. */
export function nameOfKey({ lastFour, source, version }: KeyVersion): string {
  if (lastFour) return `the key ending in ${lastFour}`;
  return source === 'environment' ? 'the environment’s key' : `version ${version}`;
}

export const problemWords: Record<KeyProblem, string> = {
  no_secrets_key: 'Without SECRETS_KEY this key can not be opened, so it is not used.',
  unreadable:
    'This key was stored with another SECRETS_KEY and can not be opened, so the environment counts. Set that key as SECRETS_KEY_PREVIOUS, rotate to a new key, or revoke this one.',
  live_key:
    'This is a live key and this is not production, so it is not used. Rotate to a test key, or set ALLOW_LIVE_KEYS=1.',
};

const acts: Record<string, string> = {
  'rotate-key': 'Rotation',
  'roll-back-key': 'Rollback',
  'revoke-key': 'Revocation',
  'check-providers': 'Check of all providers',
  'send-test-code': 'Test code to oneself',
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
};

/** What an entry says besides who, what and when: a key's last four, why it came to nothing. */
export function auditNote({ detail }: AuditRow): string {
  const { lastFour, why } = detail;
  const reason = typeof why === 'string' ? (reasons[why] ?? why.replaceAll('_', ' ')) : '';
  return [lastFour ? `ending in ${lastFour}` : '', reason].filter(Boolean).join(', ');
}

export function whoDid({ actor, isByPerson }: AuditRow): string {
  return actor ?? (isByPerson ? 'A person who is gone' : 'The product');
}

const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });

/** `28 Nov 2026, 09:15:02 UTC` */
export const momentOf = (at: Date) => `${clock.format(at)} UTC`;
