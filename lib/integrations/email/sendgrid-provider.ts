import type { Call } from '@/lib/core/call-provider';
import { env } from '@/lib/core/env';
import { ProviderError } from '@/lib/core/errors';
import { vendorGroups } from '@/lib/core/vendor-groups';
import type { CheckResult, Provider } from '../provider';
import { readScopes, suppressionLists } from './sendgrid';
import type { SendGridConfig } from './sendgrid-client';
import { readPublicKey } from './sendgrid-events';

/** Chosen at the event webhook. Opens and clicks come of those alone who agreed to it. */
const mailEventsToChoose = [
  'Processed',
  'Deferred',
  'Delivered',
  'Bounced',
  'Dropped',
  'Spam reports',
  'Unsubscribed',
  'Opened',
  'Clicked',
] as const;

/** A key may have the whole right or one for each list. */
function missingForSuppressions(scopes: readonly string[]): string[] {
  const acts = ['read', 'delete'].filter((act) => !scopes.includes(`suppression.${act}`));
  const needed = acts.flatMap((act) => suppressionLists.map((list) => `suppression.${list}.${act}`));
  return needed.filter((scope) => !scopes.includes(scope));
}

async function check(config: SendGridConfig, call: Call): Promise<CheckResult> {
  const scopes = await readScopes(config, call);
  if (!scopes.includes('mail.send')) {
    throw new ProviderError('sendgrid', 'bad_credentials', { reason: 'no_mail_send' });
  }
  const { SENDGRID_SANDBOX: isSandbox, APP_ENV } = env();
  const publicKey = config.SENDGRID_WEBHOOK_PUBLIC_KEY;
  const missing = missingForSuppressions(scopes);
  const isKeyBroken = publicKey !== undefined && readPublicKey(publicKey) === null;
  const notes = [
    isSandbox && 'Sandbox mode (SENDGRID_SANDBOX): mail is looked at, and none is delivered.',
    missing.length > 0 &&
      `The key may not look after suppressions (${missing.join(', ')}): addresses that refused mail are known by events alone.`,
    !publicKey &&
      'SENDGRID_WEBHOOK_PUBLIC_KEY is not set: mail goes out, and nobody learns whether it arrived.',
    isKeyBroken && 'SENDGRID_WEBHOOK_PUBLIC_KEY is no such key: no event is believed.',
  ];
  return {
    mode: isSandbox ? 'sandbox' : null,
    notes: notes.filter((note) => note !== false),
    isDegraded: isKeyBroken || (isSandbox && APP_ENV === 'production'),
  };
}

/** What is no key of this kind could verify nothing. */
async function checkWithWebhook(config: SendGridConfig, call: Call): Promise<CheckResult> {
  if (readPublicKey(config.SENDGRID_WEBHOOK_PUBLIC_KEY ?? '') === null) {
    throw new ProviderError('sendgrid', 'bad_credentials', { reason: 'no_public_key' });
  }
  return check(config, call);
}

export const sendgridProvider: Provider<'sendgrid'> = {
  id: 'sendgrid',
  name: 'SendGrid',
  purpose: 'Sends mail: codes, receipts, notices; and tells whether it arrived.',
  fallback: 'Mail stays queued and is tried again for three days; codes do not wait longer than they work.',
  limitPerMinute: 600,
  vendor: 'sendgrid',
  secrets: [
    { name: 'SENDGRID_API_KEY', label: 'API key', kind: 'key' },
    {
      ...{ name: 'SENDGRID_WEBHOOK_PUBLIC_KEY', label: 'Verification key of the webhook', kind: 'webhook' },
      owner: { name: vendorGroups.sendgrid.label, check: checkWithWebhook },
    },
  ],
  setup: (baseUrl) => [
    {
      text: 'Authenticate the domain that mail comes from.',
      copy: 'https://app.sendgrid.com/settings/sender_auth',
    },
    {
      text: 'Make an API key with restricted access: Mail Send, and Suppressions in full. Set it as SENDGRID_API_KEY, or paste it at /admin/keys.',
      copy: 'https://app.sendgrid.com/settings/api_keys',
    },
    {
      text: 'Set SENDGRID_FROM_EMAIL to an address of that domain, and MAIL_POSTAL_ADDRESS to who you are and where: it stands at the foot of each mail.',
    },
    {
      text: 'Mail that must stay in the European Union: make the key in a subuser of that region and set this.',
      copy: 'SENDGRID_BASE_URL=https://api.eu.sendgrid.com',
    },
    {
      text: 'Under Settings, Mail Settings, Event Webhooks, make a webhook with this address.',
      copy: `${baseUrl}/api/webhooks/sendgrid`,
    },
    { text: 'Choose these events for it.', copy: mailEventsToChoose.join(', ') },
    {
      text: 'Switch on “Signed event webhook”, save, and set the verification key as SENDGRID_WEBHOOK_PUBLIC_KEY, or at /admin/keys.',
      copy: 'SENDGRID_WEBHOOK_PUBLIC_KEY',
    },
    { text: 'Prove your own address, then press “Send a test mail to me” on this card.' },
  ],
  check,
  fake: 'sendgrid',
};
