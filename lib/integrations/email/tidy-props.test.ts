import { expect, test } from 'vitest';
import { oneLine, ownLink, tidyProps } from './tidy-props';

const site = 'https://jobs.example.com';

test.each([
  ['a\r\nBcc: b@c.example', 'a Bcc: b@c.example'],
  ['a\u2028b\u2029c\u0085d\u0000e', 'a b c d e'],
  ['\u202Egnp.exe\u202C \u2066x\u2069', 'gnp.exe x'],
  ['Eng\u200Bin\u2060eer\uFEFF\u00AD', 'Engineer'],
  ['\uD83D and \uDE00', '\uFFFD and \uFFFD'],
  ['क्\u200Dष 👩🏽\u200D💻', 'क्\u200Dष 👩🏽\u200D💻'],
])('%j becomes one line that shows all that it holds', (text, line) => {
  expect(oneLine(text)).toBe(line);
});

test('a long text is cut, and no sign of it in two', () => {
  expect(oneLine('x'.repeat(10_000), 20)).toBe(`${'x'.repeat(19)}…`);
  expect(oneLine('😀'.repeat(50), 20)).toBe(`${'😀'.repeat(9)}…`);
});

test.each([
  ['https://jobs.example.com/a?b=c#d', `${site}/a?b=c#d`],
  ['http://localhost:3000/a', `${site}/a`],
  ['https://evil.example/a', `${site}/a`],
  ['https://jobs.example.com//evil.example', `${site}//evil.example`],
  ['https://me:secret@jobs.example.com/"><b>', `${site}/%22%3E%3Cb%3E`],
])('%s leads to this site', (link, own) => {
  expect(ownLink(link, site)).toBe(own);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'not a link', `${site}/${'a'.repeat(3_000)}`])(
  '%s is no link of a mail',
  (link) => {
    expect(() => ownLink(link, site)).toThrow('can not be written');
  },
);

test('a note keeps its lines, anything else has one', () => {
  const props = tidyProps(
    { note: 'one\r\ntwo\u2028three', title: 'one\ntwo', list: ['a\nb'], score: 4, none: null },
    site,
  );
  expect(props).toEqual({ note: 'one\ntwo\nthree', title: 'one two', list: ['a b'], score: 4, none: null });
});

test('a note of a thousand lines is bounded', () => {
  const { note } = tidyProps({ note: 'line\n'.repeat(1_000) }, site);
  expect(note.split('\n')).toHaveLength(40);
});
