import { expect, test } from 'vitest';
import { type MailKind, mailKinds, type SuppressionReason, suppressionReasons } from '@/lib/core/mail';
import { forgivenFirst, isHeldBack } from './suppression-rules';

const kinds = [...new Set(Object.values(mailKinds))];
const passing = (reason: SuppressionReason): MailKind[] => kinds.filter((kind) => !isHeldBack(kind, reason));

test('an address that bounces, is none or complained gets the codes that it asks for and nothing else', () => {
  for (const reason of ['bounced', 'invalid', 'complained'] as const)
    expect(passing(reason)).toEqual(['code']);
});

test('who wants no more mail is still told what concerns the safety of the account', () => {
  expect(passing('unsubscribed').toSorted()).toEqual(['code', 'security']);
});

test('a notice goes out to nobody who is on the list, whatever for', () => {
  expect(suppressionReasons.filter((reason) => !isHeldBack('notice', reason))).toEqual([]);
});

test('only a code makes the provider forget an address: what it proves wrong, a complaint that we keep, and never a wish', () => {
  const others = kinds.filter((kind) => kind !== 'code');
  for (const reason of suppressionReasons) {
    expect(others.flatMap((kind) => forgivenFirst(kind, reason))).toEqual([]);
  }
  const ofCode = suppressionReasons.map((reason) => [reason, [...forgivenFirst('code', reason)]]);
  expect(Object.fromEntries(ofCode)).toEqual({
    bounced: ['bounced', 'invalid'],
    invalid: ['bounced', 'invalid'],
    complained: ['bounced', 'invalid', 'complained'],
    unsubscribed: [],
  });
});
