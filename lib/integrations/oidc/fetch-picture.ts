import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import type { Call } from '@/lib/core/call-provider';
import { isLoopbackHost } from '@/lib/core/env';
import { ProviderError } from '@/lib/core/errors';
import type { FailureKind, ProviderId } from '@/lib/core/providers';
import { isPublicAddress, lookupPublic } from './public-address';
import type { Picture } from './types';

const timeoutMs = 5_000;
export const maxPictureBytes = 512 * 1024;

/** By its first bytes, whatever it is called. */
function mediaTypeOf(bytes: Buffer): Picture['mediaType'] | null {
  const starts = (hex: string, at = 0) =>
    bytes.subarray(at, at + hex.length / 2).equals(Buffer.from(hex, 'hex'));
  if (starts('89504e470d0a1a0a')) return 'image/png';
  if (starts('ffd8ff')) return 'image/jpeg';
  return starts('52494646') && starts('57454250', 8) ? 'image/webp' : null;
}

/** A person chooses this address: it leads to the open internet over https, or to the loopback provider of a test. */
function isAllowed(url: URL, issuer: URL): boolean {
  if (isLoopbackHost(issuer.hostname) && url.origin === issuer.origin) return true;
  if (url.protocol !== 'https:' || url.username || url.password) return false;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(host) === 0 || isPublicAddress(host);
}

function download(url: URL, isOwnTest: boolean, signal: AbortSignal): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const options = {
      signal,
      agent: false,
      headers: { accept: 'image/webp,image/png,image/jpeg' },
      ...(isOwnTest ? {} : { lookup: lookupPublic }),
    };
    const asked = send(url, options, (answer) => {
      const chunks: Buffer[] = [];
      let sizeBytes = 0;
      // Redirects are not followed: they would lead past the check of the address.
      if (answer.statusCode !== 200) {
        asked.destroy();
        return reject(new Error('not a picture'));
      }
      answer.on('data', (chunk: Buffer) => {
        sizeBytes += chunk.length;
        if (sizeBytes > maxPictureBytes) asked.destroy(new Error('too large'));
        chunks.push(chunk);
      });
      answer.on('end', () => resolve(Buffer.concat(chunks)));
      answer.on('error', reject);
    });
    asked.on('error', reject).end();
  });
}

/** Gets the picture that a provider names, once, within hard bounds. A failure says nothing about the provider. */
export function createFetchPicture(provider: ProviderId, issuer: string, call: Call) {
  const failure = (kind: FailureKind, reason: string, cause?: unknown) =>
    new ProviderError(provider, kind, { reason, cause, isInputsFault: true });
  return (address: string): Promise<Picture> => {
    const own = new URL(issuer);
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!url || !isAllowed(url, own)) return Promise.reject(failure('rejected', 'picture_address'));
    return call({ operation: 'picture', timeoutMs, deadlineMs: timeoutMs }, async (signal) => {
      const bytes = await download(url, url.origin === own.origin, signal).catch((cause: unknown) => {
        throw failure('bad_response', 'picture', cause);
      });
      const mediaType = mediaTypeOf(bytes);
      if (!mediaType) throw failure('bad_response', 'picture_kind');
      return { mediaType, bytes };
    });
  };
}
