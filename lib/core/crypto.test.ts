import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isSameSecret, keyedHash, seal, unseal } from './crypto';
import { developmentSecret } from './development-secret';

process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';

test('what was sealed opens for its purpose alone, and not when a bit changed', () => {
  const sealed = seal('mail', '{"code":"123456"}');
  expect(unseal('mail', sealed)).toBe('{"code":"123456"}');
  expect(unseal('other', sealed)).toBeNull();
  const raw = Buffer.from(sealed, 'base64url');
  for (const at of [0, 12, raw.length - 1]) {
    const changed = Buffer.from(raw);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(unseal('mail', changed.toString('base64url'))).toBeNull();
  }
  expect(unseal('mail', 'short')).toBeNull();
});

test('one text is sealed differently each time, and hashed alike within one purpose', () => {
  expect(seal('mail', 'a')).not.toBe(seal('mail', 'a'));
  expect(keyedHash('a', 'x')).toBe(keyedHash('a', 'x'));
  expect(keyedHash('a', 'x')).not.toBe(keyedHash('b', 'x'));
});

test('secrets of any length can be compared', () => {
  expect(isSameSecret('token', 'token')).toBe(true);
  expect(isSameSecret('token', 'tokens')).toBe(false);
  expect(isSameSecret('', 'token')).toBe(false);
});

test("a development machine's secret is made once and readable for its owner alone", () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jobr-'));
  const first = developmentSecret(folder);
  expect(first.length).toBeGreaterThan(32);
  expect(developmentSecret(folder)).toBe(first);
  expect(statSync(path.join(folder, 'development-secret')).mode & 0o777).toBe(0o600);
});
