import { expect, test } from 'vitest';
import { cacheKey, canonicalJson } from './cache-key';

test('the order of keys does not matter, at any depth; that of lists does', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
  expect(cacheKey('ai', null, { a: 1, b: { c: 2, d: 3 } })).toBe(
    cacheKey('ai', null, { b: { d: 3, c: 2 }, a: 1 }),
  );
  expect(cacheKey('ai', null, [1, 2])).not.toBe(cacheKey('ai', null, [2, 1]));
});

test('namespace, person and input each make another address, and can not be shifted into each other', () => {
  const addresses = [
    cacheKey('ai', null, 'cv'),
    cacheKey('ai', 'asha', 'cv'),
    cacheKey('ai', 'ben', 'cv'),
    cacheKey('ai-asha', null, 'cv'),
    cacheKey('ai', 'asha', ['cv']),
    cacheKey('ai', 'null', 'cv'),
  ];
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const address of addresses) expect(address).toMatch(/^[0-9a-f]{64}$/);
});
