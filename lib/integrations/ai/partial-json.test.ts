import { expect, test } from 'vitest';
import { partialJson } from './partial-json';

const whole =
  '{"paragraphs":[{"sentences":[{"text":"She said \\"yes\\" \\u00e9 \\\\ end.","cvQuotes":["a"]},{"text":"b"}]}]}';

test('every beginning is either nothing yet or a beginning of the same value', () => {
  const texts: string[] = [];
  for (let end = 1; end <= whole.length; end += 1) {
    const value = partialJson(whole.slice(0, end)) as { paragraphs?: { sentences?: { text?: string }[] }[] };
    const text = value?.paragraphs?.[0]?.sentences?.[0]?.text;
    if (text !== undefined) texts.push(text);
  }
  const full = JSON.parse(whole).paragraphs[0].sentences[0].text;
  expect(texts.at(-1)).toBe(full);
  for (const text of texts) expect(full.startsWith(text)).toBe(true);
  expect(new Set(texts).size).toBeGreaterThan(20);
});

test('what is no JSON is nothing', () => {
  expect(partialJson('<html>')).toBeUndefined();
  expect(partialJson('')).toBeUndefined();
});
