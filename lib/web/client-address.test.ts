import { expect, test } from 'vitest';
import { clientAddress, rewriteForwarded } from './client-address';

test('without a proxy what a client says about itself counts for nothing', () => {
  expect(clientAddress('203.0.113.9', '10.0.0.1, 10.0.0.2', 0)).toBe('203.0.113.9');
  const headers = {
    'x-forwarded-for': '1.1.1.1',
    'x-forwarded-host': 'evil.example',
    'x-real-ip': '1.1.1.1',
  };
  rewriteForwarded({ headers, socket: { remoteAddress: '203.0.113.9' } }, 0);
  expect(headers).toEqual({ 'x-forwarded-for': '203.0.113.9' });
});

test('behind proxies the address that the outermost of ours saw counts, and not what was claimed before it', () => {
  expect(clientAddress('10.0.0.1', 'forged, 203.0.113.9', 1)).toBe('203.0.113.9');
  expect(clientAddress('10.0.0.1', 'forged, 203.0.113.9, 10.0.0.2', 2)).toBe('203.0.113.9');
});

test('a request that came past the proxies is known by its socket', () => {
  expect(clientAddress('203.0.113.9', undefined, 1)).toBe('203.0.113.9');
  expect(clientAddress('203.0.113.9', 'forged', 2)).toBe('203.0.113.9');
});
