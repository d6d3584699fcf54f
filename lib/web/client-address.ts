import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** What only a proxy may say; without one it is a client's own claim. */
const proxyHeaders = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'x-real-ip', 'forwarded'];

/**
 * The client's address: the last entry that none of our `hops` proxies wrote. Every proxy appends the address it
 * was reached from, so the socket is the last link of the chain and the rest before it is the client's own claim.
 */
export function clientAddress(socketAddress: string, forwardedFor: string | undefined, hops: number): string {
  if (hops === 0) return socketAddress;
  const claimed = (forwardedFor ?? '').split(',').map((entry) => entry.trim());
  const chain = [...claimed.filter(Boolean), socketAddress];
  // A request that came past the proxies has a shorter chain: then nothing in it is known but the socket.
  return chain[chain.length - 1 - hops] ?? socketAddress;
}

type Incoming = Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string } };

export function rewriteForwarded(request: Incoming, hops: number): void {
  const { headers } = request;
  const claimed = headers['x-forwarded-for'];
  headers['x-forwarded-for'] = clientAddress(
    request.socket.remoteAddress ?? 'unknown',
    Array.isArray(claimed) ? claimed.join(',') : claimed,
    hops,
  );
  if (hops === 0) for (const name of proxyHeaders) delete headers[name];
}

/** From now on every request of this process carries its real client in X-Forwarded-For, before Next sees it. */
export function rewriteClientAddresses(hops: number): void {
  subscribe('http.server.request.start', (message) =>
    rewriteForwarded((message as { request: Incoming }).request, hops),
  );
}
