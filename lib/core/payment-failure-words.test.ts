import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { failureOfDecline } from './failure-of-decline';
import { declineAdvice, paymentFailureWords } from './payment-failure-words';
import { paymentFailures } from './payments';

test('every failure says what happened and what to do, and none sends anybody to pay what may be paid', () => {
  for (const words of Object.values(paymentFailureWords)) expect(words).toMatch(/^[A-Z].+[.:] .+\.$/);
  expect(paymentFailureWords.OUTCOME_UNKNOWN).toContain('Do not pay again');
  // Called so by our clock as well: an approval may still be on its way.
  expect(paymentFailureWords.PAYMENT_EXPIRED).toContain('do not pay again yet');
});

test('the operator’s table of codes has each failure once, and no other', () => {
  const docs = readFileSync('docs/integrations.md', 'utf8');
  const [, table = ''] = docs.split('## Payments: what can go wrong, by code');
  const [own = ''] = table.split('\n## ');
  const codes = [...own.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, code]) => code);
  expect(codes.sort()).toEqual([...paymentFailures].sort());
});

test.each([
  [{ code: 'card_declined', declineCode: 'insufficient_funds' }, 'INSUFFICIENT_FUNDS'],
  [{ code: 'card_declined', declineCode: 'a_code_of_next_year' }, 'CARD_DECLINED'],
  [{ code: 'expired_card' }, 'EXPIRED_CARD'],
  [{ code: 'card_declined', declineCode: 'authentication_required' }, 'AUTHENTICATION_REQUIRED'],
  [{ code: 'payment_intent_authentication_failure', declineCode: null }, 'AUTHENTICATION_REQUIRED'],
  [{}, 'CARD_DECLINED'],
])('%o is %s', (decline, failure) => {
  expect(failureOfDecline(decline)).toBe(failure);
});

test('a stolen card is told what a declined one is', () => {
  const usual = declineAdvice(null);
  for (const code of ['lost_card', 'stolen_card', 'pickup_card', 'fraudulent'])
    expect(declineAdvice(code)).toBe(usual);
  expect(declineAdvice('incorrect_cvc')).not.toBe(usual);
});
