import { expect, test } from 'vitest';
import { failureSentence } from './mail-words';

test.each([
  ['bounced', /address was on the list/],
  ['blocked', /person is blocked/],
  ['unsubscribed', /wants no such mail/],
])('a mail that was held back for %s says why', (failure, words) => {
  expect(failureSentence({ state: 'suppressed', failure })).toMatch(words);
});

test('a mail that another server blocked is not told as one of a blocked person', () => {
  const sentence = failureSentence({ state: 'bounced', failure: 'blocked 554 5.7.1' });
  expect(sentence).toMatch(/other server refused it/);
  expect(sentence).not.toMatch(/person/);
});
