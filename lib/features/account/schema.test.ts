import { expect, test } from 'vitest';
import { EmailAddress, RenameAccount, SignInCode } from './schema';

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
