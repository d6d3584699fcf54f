import { z } from 'zod';
import type { Call } from '@/lib/core/call-provider';
import { isProviderError, ProviderError } from '@/lib/core/errors';
import type { ProviderId } from '@/lib/core/providers';
import { checkOperation } from '../provider';
import { createOidcFetch } from './create-fetch';

const checkMs = 5_000;

const Discovery = z.object({ issuer: z.string(), authorization_endpoint: z.url(), token_endpoint: z.url() });

/** In the ledger it is a check and no real traffic. */
const asCheck =
  (call: Call): Call =>
  (options, attempt) =>
    call({ ...options, operation: checkOperation, attempts: 1 }, attempt);

const fetchOf = (provider: ProviderId, call: Call) => createOidcFetch(provider, asCheck(call), checkMs);

/** The discovery document answers, and is of the issuer that it was asked of. Gives its token endpoint. */
export async function checkIssuer(provider: ProviderId, issuer: string, call: Call): Promise<string> {
  const response = await fetchOf(
    provider,
    call,
  )(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const parsed = Discovery.safeParse(await response.json());
  if (!parsed.success) throw new ProviderError(provider, 'bad_response', { reason: 'no_discovery' });
  const isSame = new URL(parsed.data.issuer).href === new URL(issuer).href;
  if (!isSame) throw new ProviderError(provider, 'bad_response', { reason: 'wrong_issuer' });
  return parsed.data.token_endpoint;
}

type Client = { id: string; secret: string; redirectUri: string };

/** Whether the provider knows the client: a code that can not exist is refused as such only to who proved who they are. */
export async function checkClient(
  provider: ProviderId,
  tokenEndpoint: string,
  client: Client,
  call: Call,
): Promise<void> {
  const encoded = [client.id, client.secret].map(encodeURIComponent).join(':');
  try {
    await fetchOf(provider, call)(tokenEndpoint, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(encoded).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: 'no-such-code-this-is-a-check',
        redirect_uri: client.redirectUri,
      }),
    });
  } catch (error) {
    if (!isProviderError(error, 'rejected')) throw error;
  }
}
