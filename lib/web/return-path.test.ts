import { expect, test } from 'vitest';
import { safeReturnPath, signInPath } from './return-path';

const foreign = [
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/%0d%0aLocation:x\r\n',
  '/.//evil.example',
  '/..//evil.example',
  '/jobs/..//evil.example',
  '/%2e/%2e//\\evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  ' /jobs',
  'jobs',
  '',
  '/\u202e/evil',
  '/\u00ad/evil.example',
  `/${'a'.repeat(3000)}`,
  '/sign-in?next=/sign-in',
  '/api/auth/signout',
  '/dev/outbox',
  null,
  undefined,
  42,
  ['/jobs'],
];

test.each(foreign)('%j never becomes a place to go back to', (candidate) => {
  expect(safeReturnPath(candidate)).toBe('/dashboard');
});

test.each(['/jobs', '/jobs?q=c%2B%2B&page=2', '/matches#top', '/letters/1/edit', '/sign-ins'])(
  '%s is kept whole',
  (path) => {
    expect(safeReturnPath(path)).toBe(path);
  },
);

test('a kept path stays on this origin when a browser resolves it', () => {
  for (const candidate of [...foreign, '/@evil.example', '/:80', '/jobs/https://evil.example']) {
    expect(new URL(safeReturnPath(candidate), 'https://jobr.example').origin).toBe('https://jobr.example');
  }
});

test('the way to sign-in carries the page, and nothing when there is none', () => {
  expect(signInPath('/jobs?q=a&b=c')).toBe('/sign-in?next=%2Fjobs%3Fq%3Da%26b%3Dc');
  expect(signInPath(null)).toBe('/sign-in');
});
