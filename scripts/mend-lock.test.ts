import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findUnnamed } from './mend-lock.mjs';

test('the lock names the packages of every platform, so that npm ci takes it everywhere (npm run lock:mend)', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  expect(findUnnamed(packages).map(({ name }: { name: string }) => name)).toEqual([]);
});
