import { expect, test } from 'vitest';
import type { PlanId } from '@/lib/core/plans';
import type { ActionError } from '@/lib/core/result';
import { lookAtChange, makeChange } from './make-change';

const wanted = 'premium_yearly';
const changed = (clientSecret: string | null) => async () => ({ ok: true, data: { clientSecret } }) as const;
const holds = (planId: PlanId | null) => async () => ({ ok: true, data: { planId } }) as const;
const refuse = (error: ActionError) => async () => ({ ok: false, error }) as const;
const lose = async () => {
  throw new TypeError('Failed to fetch');
};
const never = async () => {
  throw new Error('must not be asked');
};
const unclear = async () => ({ next: 'look' }) as const;

test('without a question of the bank the change is made, and with one once Stripe says that the plan holds', async () => {
  const made = { end: 'made' };
  expect(await makeChange(wanted, { change: changed(null), confirm: never, look: never })).toEqual(made);
  const steps = { change: changed('secret'), confirm: unclear };
  expect(await makeChange(wanted, { ...steps, look: holds(wanted) })).toEqual(made);
});

test('an end that nobody knows is never told as the new plan, and nobody is asked to pay again', async () => {
  const steps = { change: changed('secret'), confirm: unclear };
  const looks = [
    ...[holds('premium_monthly'), holds(null), lose],
    refuse({ code: 'unavailable', message: 'Stripe does not answer. Nothing was charged.' }),
  ];
  for (const look of looks) {
    const ended = await makeChange(wanted, { ...steps, look });
    expect(ended).toMatchObject({ end: 'unknown', words: expect.stringMatching(/not confirmed yet/) });
    expect(ended).toMatchObject({ words: expect.stringMatching(/Do not pay again/) });
    expect(await lookAtChange(wanted, look)).toEqual(ended);
  }
});

test('a connection that is lost during the change, and a fault of ours, are ends that nobody knows', async () => {
  const steps = { confirm: never, look: never };
  expect(await makeChange(wanted, { ...steps, change: lose })).toMatchObject({
    end: 'unknown',
    words: expect.stringMatching(/not known whether your plan was changed\. Do not pay again/),
  });
  const fault = refuse({ code: 'internal', message: 'Something went wrong. Try again.' });
  const internal = await makeChange(wanted, { ...steps, change: fault });
  expect(internal).toMatchObject({ end: 'unknown', words: expect.not.stringMatching(/Try again/) });
  const asked = refuse({ code: 'unavailable', message: 'Wait for it.', reason: 'OUTCOME_UNKNOWN' });
  expect(await makeChange(wanted, { ...steps, change: asked })).toEqual({
    end: 'unknown',
    words: 'Wait for it.',
  });
});

test('what was refused says so, and the plan stays', async () => {
  const conflict = refuse({ code: 'conflict', message: 'Your present plan is not paid yet.' });
  expect(await makeChange(wanted, { change: conflict, confirm: never, look: never })).toEqual({
    end: 'refused',
    words: 'Your present plan is not paid yet.',
  });
  const declined = async () => ({ next: 'retry', words: 'The bank declined the card.' }) as const;
  expect(
    await makeChange(wanted, { change: changed('secret'), confirm: declined, look: never }),
  ).toMatchObject({ end: 'refused', words: 'The bank declined the card. Your plan stays as it was.' });
  expect(await makeChange(wanted, { change: changed('secret'), confirm: null, look: never })).toMatchObject({
    end: 'refused',
    words: expect.stringMatching(/Nothing was charged/),
  });
});
