import type { Call } from '@/lib/core/call-provider';
import { env } from '@/lib/core/env';
import { ProviderError } from '@/lib/core/errors';
import type { KeyMode } from '@/lib/core/providers';
import { type VendorConfig, vendorGroups } from '@/lib/core/vendor-groups';
import { type CheckResult, checkOperation, type Provider } from '../provider';
import { phonePeHosts } from './phonepe-http';
import { requestToken } from './phonepe-token';
import { createPhonePeV1 } from './phonepe-v1';

const { label, parts } = vendorGroups.phonepe;
type PhonePeConfig = VendorConfig<'phonepe'>;

/** No order of ours has this name: that PhonePe does not know it shows that it knows us. */
const nobodysOrder = 'jobr-health-check';
const bounds = { operation: checkOperation, timeoutMs: 4_500, deadlineMs: 4_500, attempts: 1 };

const asCheck =
  (call: Call): Call =>
  (options, attempt) =>
    call({ ...options, ...bounds }, attempt);

function resultOf(notes: string[] = []): CheckResult {
  const mode: KeyMode = env().PHONEPE_MODE === 'production' ? 'live' : 'sandbox';
  const isNobodyCharged = mode === 'sandbox' && env().APP_ENV === 'production';
  return {
    mode,
    notes: [
      ...notes,
      ...(isNobodyCharged ? ['Sandbox: nobody is charged. Set PHONEPE_MODE=production.'] : []),
    ],
    isDegraded: false,
  };
}

/** A token costs nothing and leaves the others as they are. */
async function checkPhonePeV2({ v2 }: PhonePeConfig, call: Call): Promise<CheckResult> {
  if (!v2) throw new ProviderError('phonepe', 'unconfigured');
  await requestToken(v2, phonePeHosts(), asCheck(call));
  return resultOf();
}

async function checkPhonePeV1({ v1 }: PhonePeConfig, call: Call): Promise<CheckResult> {
  if (!v1) throw new ProviderError('phonepe', 'unconfigured');
  const config = { ...v1, hosts: phonePeHosts(), callbackUrl: env().BASE_URL };
  await createPhonePeV1(config, asCheck(call)).readOrder(nobodysOrder);
  return resultOf();
}

/** All that is set up must answer: with both, new payments go by the client and earlier ones are read with the salt key. */
async function check(config: PhonePeConfig, call: Call): Promise<CheckResult> {
  const checks = [config.v2 && checkPhonePeV2, config.v1 && checkPhonePeV1].filter((one) => one !== null);
  const [first] = await Promise.all(checks.map((one) => one(config, call)));
  if (!first) throw new ProviderError('phonepe', 'unconfigured');
  return checks.length > 1
    ? resultOf(['New payments go by the client id; the salt key serves earlier ones.'])
    : first;
}

export const phonepeProvider: Provider<'phonepe'> = {
  id: 'phonepe',
  name: label,
  purpose: 'Takes payments by UPI, and by the cards and banks of India.',
  fallback: 'People pay by card where Stripe is set up; payments under way are followed up once it answers.',
  // Who pays in two minutes is looked at some 35 times: this carries 15 who begin in a minute.
  limitPerMinute: 600,
  vendor: 'phonepe',
  secrets: [
    {
      ...{ name: 'PHONEPE_CLIENT_SECRET', label: 'Client secret', kind: 'key' },
      owner: { name: parts.v2.label, check: checkPhonePeV2 },
    },
    {
      ...{ name: 'PHONEPE_WEBHOOK_PASSWORD', label: 'Webhook password', kind: 'webhook' },
      owner: { name: parts.v2.label, check: checkPhonePeV2 },
    },
    {
      ...{ name: 'PHONEPE_SALT_KEY', label: 'Salt key', kind: 'key' },
      owner: { name: parts.v1.label, check: checkPhonePeV1 },
    },
  ],
  setup: (baseUrl) => [
    {
      text: 'Sign in to PhonePe Business and switch Test Mode on, or off for real money.',
      copy: 'https://business.phonepe.com',
    },
    {
      text: 'Under Developer Settings copy client id, secret and version into PHONEPE_CLIENT_ID, PHONEPE_CLIENT_SECRET and PHONEPE_CLIENT_VERSION.',
    },
    {
      text: 'Under Webhook make one with this address, a user name and a password of your own.',
      copy: `${baseUrl}/api/webhooks/phonepe`,
    },
    {
      text: 'Choose these events.',
      copy: 'checkout.order.completed, checkout.order.failed, pg.refund.completed, pg.refund.failed',
    },
    {
      text: 'Set the two as PHONEPE_WEBHOOK_USERNAME and PHONEPE_WEBHOOK_PASSWORD, and PHONEPE_MODE to sandbox or production.',
    },
    {
      text: 'A merchant with a salt key instead sets PHONEPE_MERCHANT_ID, PHONEPE_SALT_KEY and PHONEPE_SALT_INDEX: no webhook is made, each payment names its address.',
    },
  ],
  check,
  fake: 'phonepe',
};
