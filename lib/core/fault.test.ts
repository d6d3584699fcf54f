import { expect, test } from 'vitest';
import { describeFault } from './fault';

test('what a database quotes in its message never reaches the log', () => {
  const cause = Object.assign(new Error('Key (email)=(asha@example.com) already exists'), { code: '23505' });
  const fault = describeFault(new Error('Failed query: params: asha@example.com', { cause }));
  expect(JSON.stringify(fault)).not.toContain('asha');
  expect(fault.cause?.errorCode).toBe('23505');
  expect(fault.frames.length).toBeGreaterThan(0);
});

test('a multi-line message does not slip into the frames', () => {
  const fault = describeFault(new Error('first\nasha@example.com\n at work'));
  expect(fault.frames.join()).not.toContain('asha');
});

test('a thrown value that is no error is described by its type alone', () => {
  expect(describeFault('secret')).toEqual({ type: 'string', frames: [] });
});
