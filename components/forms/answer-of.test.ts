import { redirect } from 'next/navigation';
import { expect, test } from 'vitest';
import { answerOf, noAnswer } from './answer-of';

test('an answer is handed on as it came', async () => {
  expect(await answerOf(Promise.resolve({ ok: true, data: 1 } as const))).toEqual({ ok: true, data: 1 });
  const refused = { ok: false, error: { code: 'conflict', message: 'No.' } } as const;
  expect(await answerOf(Promise.resolve(refused))).toBe(refused);
});

test('a connection that is lost is an answer that says so, and never that nothing was done', async () => {
  const lost = await answerOf(Promise.reject(new TypeError('Failed to fetch')));
  expect(lost).toMatchObject({ ok: false, error: { code: 'unavailable', reason: noAnswer } });
  expect(JSON.stringify(lost)).toMatch(/not known whether this was done/);
  expect(await answerOf(Promise.reject(new TypeError()), 'Own words.')).toMatchObject({
    error: { message: 'Own words.' },
  });
});

test('an action that leads to another page still does', async () => {
  const leave = async () => redirect('/sign-in');
  await expect(answerOf(leave())).rejects.toMatchObject({ digest: expect.stringMatching(/^NEXT_REDIRECT/) });
});
