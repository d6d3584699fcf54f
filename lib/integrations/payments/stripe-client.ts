import Stripe from 'stripe';
import type { VendorConfig } from '@/lib/core/vendor-groups';

export type StripeConfig = VendorConfig<'stripe'>;

/** What came back on the wire: the SDK tells no status of an answer that it can not read. */
export type Seen = { status: number | null; retryAfter: string | null };

/**
 * For one attempt. Its signal is the only clock and the gate the only one who tries again. By `fetch` and not by Node's own
 * client: the SDK repeats a closed connection by itself whatever its settings say, and does not recognize one behind `fetch`.
 */
export function createClient(
  { STRIPE_SECRET_KEY, STRIPE_API_BASE }: Pick<StripeConfig, 'STRIPE_SECRET_KEY' | 'STRIPE_API_BASE'>,
  signal: AbortSignal,
  seen: Seen,
): Stripe {
  const { protocol, hostname, port } = new URL(STRIPE_API_BASE);
  const isSecure = protocol === 'https:';
  const send: typeof fetch = async (address, init) => {
    const response = await fetch(address, { ...init, signal, cache: 'no-store', redirect: 'error' });
    Object.assign(seen, { status: response.status, retryAfter: response.headers.get('retry-after') });
    return response;
  };
  return new Stripe(STRIPE_SECRET_KEY, {
    host: hostname,
    port: port || (isSecure ? 443 : 80),
    protocol: isSecure ? 'https' : 'http',
    maxNetworkRetries: 0,
    telemetry: false,
    httpClient: Stripe.createFetchHttpClient(send),
  });
}
