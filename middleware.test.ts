import { NextRequest } from 'next/server';
import { afterEach, describe, expect, test } from 'vitest';
import { middleware } from './middleware';

process.env.BASE_URL = 'https://jobr.example';

const ask = (path: string, headers: Record<string, string> = {}) =>
  middleware(new NextRequest(`http://127.0.0.1:3000${path}`, { headers }));

/** What the page gets to see of a request header. */
const seen = (response: Response, name: string) => response.headers.get(`x-middleware-request-${name}`);

test('headers that a stranger can forge do not reach a page', () => {
  const response = ask('/', {
    'x-replit-user-id': '1',
    'x-replit-user-name': 'admin',
    'x-nonce': 'mine',
    'x-request-id': 'mine',
    'x-request-path': '//evil.example',
    'x-offer': 'mine',
    'content-security-policy': "script-src 'nonce-mine'",
    'content-security-policy-report-only': "script-src 'nonce-mine'",
  });
  const passed = response.headers.get('x-middleware-override-headers') ?? '';
  expect(passed).not.toMatch(/x-replit|x-nonce|report-only/);
  expect(seen(response, 'x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(seen(response, 'x-request-path')).toBe('/');
  expect(seen(response, 'x-offer')).toBe('none');
  expect(seen(response, 'content-security-policy')).toBe(response.headers.get('content-security-policy'));
});

test('each answer carries the guards and a nonce of its own', () => {
  const [one, two] = [ask('/sign-in'), ask('/sign-in')];
  expect(one.headers.get('strict-transport-security')).toBe('max-age=63072000');
  expect(one.headers.get('x-content-type-options')).toBe('nosniff');
  expect(one.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(one.headers.get('content-security-policy')).not.toBe(two.headers.get('content-security-policy'));
});

test('a visitor without a session goes to sign-in on our own origin, with the way back', () => {
  const response = ask('/jobs?q=nurse', { host: 'evil.example', 'x-forwarded-host': 'evil.example' });
  expect(response.headers.get('location')).toBe('https://jobr.example/sign-in?next=%2Fjobs%3Fq%3Dnurse');
  expect(response.headers.get('x-frame-options')).toBe('DENY');
});

test('a visitor with a session cookie, and every public page, passes', () => {
  expect(ask('/jobs', { cookie: '__Host-jobr.session=x' }).headers.get('location')).toBeNull();
  expect(ask('/jobs', { cookie: 'jobr.session=x' }).headers.get('location')).not.toBeNull();
  for (const path of ['/', '/sign-in', '/api/health', '/jobsite']) {
    expect(ask(path).headers.get('location')).toBeNull();
  }
});

test('a page that takes a card is told apart from all others', () => {
  const cookie = { cookie: '__Host-jobr.session=x' };
  expect(ask('/billing', cookie).headers.get('content-security-policy')).toContain('https://js.stripe.com');
  expect(ask('/billing', cookie).headers.get('cross-origin-opener-policy')).toBe('same-origin-allow-popups');
  expect(ask('/jobs', cookie).headers.get('content-security-policy')).not.toContain('stripe');
  expect(ask('/jobs', cookie).headers.get('cross-origin-opener-policy')).toBe('same-origin');
});

const offered = (path: string, headers: Record<string, string> = {}) => seen(ask(path, headers), 'x-offer');
const cards = ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'];
const upi = ['PHONEPE_MERCHANT_ID', 'PHONEPE_SALT_KEY'];

describe('pages with prices', () => {
  afterEach(() => {
    for (const name of [...cards, ...upi]) delete process.env[name];
  });
  const setUp = (settings: readonly string[]) => {
    for (const name of settings) process.env[name] = 'x';
  };

  test('say that nothing is sold where nothing can be bought', () => {
    expect([offered('/'), offered('/pricing')]).toEqual(['none', 'none']);
    expect(offered('/pricing?currency=EUR')).toBe('none');
  });

  test('are in the visitor’s currency: asked for, else by the clock, else by the languages', () => {
    setUp(cards);
    expect(offered('/pricing')).toBe('usd');
    expect(offered('/', { 'accept-language': 'de-DE,de;q=0.9,en;q=0.5' })).toBe('eur');
    const inIndia = { 'accept-language': 'en-US', cookie: 'time-zone=Asia/Kolkata' };
    expect(offered('/pricing', inIndia)).toBe('inr');
    expect(offered('/pricing?currency=jpy', inIndia)).toBe('jpy');
    for (const nonsense of ['XXX', '../none', '%00', '__proto__']) {
      expect(offered(`/pricing?currency=${nonsense}`)).toBe('usd');
    }
    expect(offered('/', { cookie: 'time-zone=constructor' })).toBe('usd');
  });

  test('offer UPI beside cards in rupees, and alone to everybody', () => {
    setUp(upi);
    expect(offered('/pricing', { 'accept-language': 'fr-FR' })).toBe('inr-upi');
    setUp(cards);
    expect(offered('/pricing', { 'accept-language': 'hi-IN' })).toBe('inr-both');
    expect(offered('/pricing', { 'accept-language': 'fr-FR' })).toBe('eur');
  });

  test('are kept by no cache for somebody else, and have the guards of a page built beforehand', () => {
    const { headers } = ask('/pricing');
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('content-security-policy')).toContain("script-src 'self' 'unsafe-inline'");
    expect(seen(ask('/pricing?currency=EUR'), 'x-request-path')).toBe('/pricing?currency=EUR');
  });

  test('are found under their own address alone', () => {
    for (const [path, home] of [
      ['/offers/usd', '/'],
      ['/offers', '/'],
      ['/offers/eur/pricing', '/pricing'],
    ] as const) {
      expect(ask(path).headers.get('location')).toBe(`https://jobr.example${home}`);
    }
    for (const path of ['/terms', '/pricing/', '/pricing/usd', '/constructor'])
      expect(offered(path, { 'x-offer': 'usd' })).toBeNull();
  });
});
