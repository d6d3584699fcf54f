import { expect, test } from 'vitest';
import { cardFormOf, contentSecurityPolicy, securityHeaders } from './security-headers';

const policyOf = (path: string, scriptUrl?: string) => {
  const page = { nonce: 'n', isStatic: false, isHttps: true, isDevServer: false };
  const policy = contentSecurityPolicy({ ...page, cardForm: cardFormOf(path, scriptUrl) });
  return Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values];
    }),
  );
};

test('pages that take a card let Stripe’s script, frames and calls in, and nothing else', () => {
  for (const path of ['/billing', '/billing/checkout']) {
    const policy = policyOf(path);
    expect(policy['script-src']).toEqual([
      ...["'self'", "'nonce-n'", "'strict-dynamic'", 'https://js.stripe.com', 'https://*.js.stripe.com'],
    ]);
    expect(policy['frame-src']).toContain('https://hooks.stripe.com');
    expect(policy['connect-src']).toEqual(["'self'", 'https://api.stripe.com']);
    expect(policy['frame-ancestors']).toEqual(["'none'"]);
  }
});

test('no other page does, whatever its name begins with', () => {
  for (const path of ['/', '/pricing', '/billingx', '/cvs/billing', '/api/billing', '/admin/billing']) {
    expect(JSON.stringify(policyOf(path))).not.toContain('stripe');
    expect(policyOf(path)).not.toHaveProperty('frame-src');
    expect(cardFormOf(path, 'http://127.0.0.1:9/stripe.js')).toBeNull();
  }
});

test('another script in its place is let in alone', () => {
  const policy = policyOf('/billing', 'http://127.0.0.1:9/stripe.js');
  expect(policy['connect-src']).toEqual(["'self'", 'http://127.0.0.1:9']);
  expect(policy['frame-src']).toEqual(['http://127.0.0.1:9']);
  expect(JSON.stringify(policy)).not.toContain('stripe.com');
});

test('a wallet’s window may answer the form that opened it, and no other page’s windows may', () => {
  expect(securityHeaders(true, true)['cross-origin-opener-policy']).toBe('same-origin-allow-popups');
  expect(securityHeaders(true)['cross-origin-opener-policy']).toBe('same-origin');
});
