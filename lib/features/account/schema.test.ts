import { expect, test } from 'vitest';
import { EmailAddress, NewPassword, RenameAccount, SignInCode } from './schema';

test('spellings of one address are one address', () => {
  for (const spelling of [' Asha@Example.COM ', 'ａｓｈａ@example.com', 'asha@example.com\n']) {
    expect(EmailAddress.parse(spelling)).toBe('asha@example.com');
  }
});

test.each([
  '',
  'asha',
  'a@b',
  'a@b.c\r\nBcc: x@y.zz',
  'a@exa mple.com',
  'аsha@example.com',
  `${'a'.repeat(260)}@b.co`,
])('%j is no address', (value) => {
  expect(EmailAddress.safeParse(value).success).toBe(false);
});

test('a code may be typed with blanks, a dash or wide digits', () => {
  for (const spelling of ['123 456', '123-456', ' 123456\n', '１２３４５６']) {
    expect(SignInCode.parse(spelling)).toBe('123456');
  }
  for (const value of ['12345', '1234567', '12345a', '']) {
    expect(SignInCode.safeParse(value).success).toBe(false);
  }
});

test('a name carries no control or direction characters', () => {
  expect(RenameAccount.parse({ name: ' A\u202es\u0007ha ' })).toEqual({ name: 'Asha' });
  expect(RenameAccount.parse({ name: '  ' })).toEqual({ name: null });
});

test.each([
  ['', false],
  ['seven77', false],
  ['eight888', true],
  ['🔒'.repeat(7), false],
  ['🔒'.repeat(8), true],
  // Each letter is two code points until NFKC makes one of them.
  ['e\u0301'.repeat(7), false],
  ['e\u0301'.repeat(128), true],
  ['a'.repeat(128), true],
  ['a'.repeat(129), false],
  // One that becomes eighteen.
  ['\ufdfa'.repeat(8), false],
  ['        ', true],
])('%j may be a password: %s', (value, isOne) => {
  expect(NewPassword.safeParse(value).success).toBe(isOne);
});
