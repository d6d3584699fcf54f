import { createGate } from '@/lib/core/call-provider';
import { readGroup } from '@/lib/core/env';
import { isProviderError, type ProviderError } from '@/lib/core/errors';
import type { CallRecord } from '@/lib/core/providers';
import { vendorGroups } from '@/lib/core/vendor-groups';
import type { PhonePeHosts } from '../phonepe-http';
import { createPhonePeTokens, type KeepToken, type PhonePeV2Config } from '../phonepe-token';
import { createPhonePeV1 } from '../phonepe-v1';
import { createPhonePeV2 } from '../phonepe-v2';
import type { Upi } from '../types';

/** What the fake of PhonePe knows as its merchant. */
type Merchant = {
  baseUrl: string;
  account: {
    merchantId: string;
    clientId: string;
    clientSecrets: string[];
    username: string;
    password: string;
    saltKeys: Record<string, string>;
  };
};

export const hostsOf = ({ baseUrl }: Pick<Merchant, 'baseUrl'>): PhonePeHosts => ({
  ...{ identity: baseUrl, v2: baseUrl, v1: baseUrl },
  isPayPage: (url) => url.origin === new URL(baseUrl).origin,
});

export function v2ConfigOf({ account }: Merchant): PhonePeV2Config {
  const source = {
    ...{ PHONEPE_CLIENT_ID: account.clientId, PHONEPE_CLIENT_SECRET: account.clientSecrets[0] },
    ...{ PHONEPE_WEBHOOK_USERNAME: account.username, PHONEPE_WEBHOOK_PASSWORD: account.password },
    PHONEPE_CLIENT_MERCHANT_ID: account.merchantId,
  };
  const config = readGroup(source, 'PhonePe', vendorGroups.phonepe.parts.v2.shape);
  if (!config) throw new Error('no settings');
  return config;
}

/** A cache that keeps nothing: each look is a new token. */
const keepNothing: KeepToken = async ({ compute }) => ({ value: await compute(), servedFrom: 'computed' });

/** Both interfaces against one server, with the ledger in hand. */
export function openPhonePe(fake: Merchant, { salt, waitMs = 0 }: { salt?: string; waitMs?: number } = {}) {
  const rows: CallRecord[] = [];
  const takeOutbound = async () => waitMs;
  const { call } = createGate({ provider: 'phonepe', record: (row) => rows.push(row), takeOutbound });
  const hosts = hostsOf(fake);
  const config = v2ConfigOf(fake);
  const free = createGate({ provider: 'phonepe', record: (row) => rows.push(row) });
  const tokens = createPhonePeTokens(config, hosts, { call: free.call, keep: keepNothing });
  const v1 = createPhonePeV1(
    {
      ...{ PHONEPE_MERCHANT_ID: fake.account.merchantId, PHONEPE_SALT_INDEX: '1', hosts },
      PHONEPE_SALT_KEY: salt ?? fake.account.saltKeys['1'] ?? '',
      callbackUrl: 'http://127.0.0.1:9/api/webhooks/phonepe',
    },
    call,
  );
  const versions: Record<'v1' | 'v2', Upi> = { v1, v2: createPhonePeV2({ ...config, hosts }, call, tokens) };
  return { rows, ...versions };
}

export async function failureOf(work: Promise<unknown>): Promise<ProviderError> {
  const error = await work.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  );
  if (isProviderError(error)) return error;
  throw error;
}
