import { keyedHash } from '@/lib/core/crypto';
import { env } from '@/lib/core/env';
import type { VendorConfig } from '@/lib/core/vendor-groups';
import { cached, callOf } from '../runtime';
import { configOf, webhookSecretsOf } from '../secrets';
import { phonePeHosts } from './phonepe-http';
import { createPhonePeTokens, type PhonePeTokens } from './phonepe-token';
import { createPhonePeV1 } from './phonepe-v1';
import { createPhonePeV2 } from './phonepe-v2';
import { readPhonePeEvent } from './phonepe-webhook';
import type { Upi, UpiEventRead } from './types';

/** The gateway takes a payment for so long; it allows 300 to 3,600. */
export const upiExpirySeconds = 900;

type Kept = { settings: string; tokens: PhonePeTokens };
let kept: Kept | null = null;

function connect(config: VendorConfig<'phonepe'>): Upi | null {
  const hosts = phonePeHosts();
  const settings = keyedHash('phonepe-gate', JSON.stringify([config, hosts.v2])).slice(0, 16);
  const call = callOf('phonepe', settings);
  const { v1, v2 } = config;
  const callbackUrl = new URL('/api/webhooks/phonepe', env().BASE_URL).href;
  const older = v1 && createPhonePeV1({ ...v1, hosts, callbackUrl }, call);
  if (!v2) return older;
  if (kept?.settings !== settings) {
    kept = { settings, tokens: createPhonePeTokens(v2, hosts, { call, keep: cached }) };
  }
  const newer = createPhonePeV2({ ...v2, hosts }, call, kept.tokens);
  return older ? withOlder(newer, older) : newer;
}

/** A merchant who moved on: new payments by the new way, and those that it does not know were made by the old one. */
function withOlder(newer: Upi, older: Upi): Upi {
  return {
    startOrder: newer.startOrder,
    readOrder: async (orderId) => (await newer.readOrder(orderId)) ?? older.readOrder(orderId),
    async refund(order) {
      const isNewer = (await newer.readOrder(order.orderId)) !== null;
      return (isNewer ? newer : older).refund(order);
    },
    readRefund: async (refundId) => (await newer.readRefund(refundId)) ?? older.readRefund(refundId),
  };
}

/** UPI with its present settings, for one use; null when it is not set up. */
export async function upiOf(): Promise<Upi | null> {
  const config = await configOf('phonepe');
  return config && connect(config);
}

export async function isUpiSetUp(): Promise<boolean> {
  return (await configOf('phonepe')) !== null;
}

/**
 * Verifies and reads what came to the webhook; a password or salt key of before a rotation still counts. Never a truth: an
 * event is a hint to look at the order at the gateway. Only our own fault throws.
 */
export async function readUpiEvent(
  raw: Uint8Array,
  headers: Headers,
  now = new Date(),
): Promise<UpiEventRead> {
  const config = await configOf('phonepe');
  const [passwords, salts] = await Promise.all([
    config?.v2 ? webhookSecretsOf('PHONEPE_WEBHOOK_PASSWORD', now) : [],
    config?.v1 ? webhookSecretsOf('PHONEPE_SALT_KEY', now) : [],
  ]);
  const username = config?.v2?.PHONEPE_WEBHOOK_USERNAME ?? null;
  return readPhonePeEvent(raw, headers, { username, passwords, salts }, now);
}
