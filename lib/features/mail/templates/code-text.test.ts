import { expect, test } from 'vitest';
import { codeText, mostTextLength } from './code-text';

const gsm = /^[A-Za-z0-9 \n@#.,:;!?'"()+\-/&%*=<>_$]*$/;

test.each(['localhost', 'jobs.example.com', `${'a'.repeat(60)}.example.com`, `${'a'.repeat(200)}.example`])(
  'a code for %s is one GSM message',
  (host) => {
    const text = codeText({ code: '123456', minutes: 5, host });
    expect(text.length).toBeLessThanOrEqual(mostTextLength);
    expect(text).toMatch(gsm);
    expect(text).toMatch(/^123456 is your/);
  },
);

test('the last line is for the phone that fills the code in', () => {
  const text = codeText({ code: '123456', minutes: 5, host: 'jobs.example.com' });
  expect(text.split('\n').at(-1)).toBe('@jobs.example.com #123456');
});
