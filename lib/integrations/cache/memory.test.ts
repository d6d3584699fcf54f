import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMemory } from './memory';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const answer = (text: string) => ({ text, costMicroUsd: 1, storedAt: new Date(0), freshForMs: 60_000 });
const limits = { mostEntries: 1_000, mostBytes: 16 * 1024 * 1024 };

test('ten thousand different keys stay within the bounds in number and in bytes, and the newest are kept', () => {
  const byNumber = createMemory(limits);
  const byBytes = createMemory(limits);
  for (let n = 0; n < 10_000; n += 1) {
    byNumber.keep(`key-${n}`, null, answer('x'.repeat(100)), 60_000);
    byBytes.keep(`key-${n}`, null, answer('x'.repeat(100_000)), 60_000);
  }
  expect(byNumber.size().entries).toBe(1_000);
  expect(byBytes.size().entries).toBeLessThan(100);
  expect(byBytes.size().bytes).toBeLessThanOrEqual(limits.mostBytes);
  expect(byNumber.find('key-9999')?.text).toBe('x'.repeat(100));
  expect(byNumber.find('key-8999')).toBeNull();
});

test('what is used stays, what is not used longest goes', () => {
  const memory = createMemory({ ...limits, mostEntries: 2 });
  for (const key of ['a', 'b']) memory.keep(key, null, answer(key), 60_000);
  memory.find('a');
  memory.keep('c', null, answer('c'), 60_000);
  expect(['a', 'b', 'c'].map((key) => memory.find(key)?.text ?? null)).toEqual(['a', null, 'c']);
});

test('an answer too large for the memory is not kept, and replaces what was there', () => {
  const memory = createMemory(limits);
  memory.keep('a', null, answer('small'), 60_000);
  memory.keep('a', null, answer('x'.repeat(limits.mostBytes)), 60_000);
  expect(memory.find('a')).toBeNull();
  expect(memory.size()).toEqual({ entries: 0, bytes: 0 });
});

test('what is over leaves the memory though nobody asks, and no timer stays', () => {
  const memory = createMemory(limits);
  memory.keep('a', 'asha', answer('a'), 5_000);
  vi.advanceTimersByTime(4_999);
  expect(memory.find('a')?.text).toBe('a');
  vi.advanceTimersByTime(1);
  expect(memory.find('a')).toBeNull();
  memory.keep('b', 'asha', answer('b'), 5_000);
  vi.advanceTimersByTime(6_000);
  expect(memory.size()).toEqual({ entries: 0, bytes: 0 });
  expect(vi.getTimerCount()).toBe(0);
});

test('a person is forgotten at once, and nobody else is', () => {
  const memory = createMemory(limits);
  memory.keep('a', 'asha', answer('a'), 5_000);
  memory.keep('b', 'ben', answer('b'), 5_000);
  memory.forget('asha');
  expect([memory.find('a'), memory.find('b')?.text]).toEqual([null, 'b']);
});
