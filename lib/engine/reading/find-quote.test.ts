import { expect, test } from 'vitest';
import { quoteFinder } from './find-quote';

const source =
  'Asha Rao\n• Cut failed  payouts\nby 32% – with “Kafka”\nWorked at Google\nÉcole Polytechnique';
const find = quoteFinder(source);

test.each([
  ['cut failed payouts by 32%', 'Cut failed  payouts\nby 32%'],
  ['by 32% - with "kafka"', 'by 32% – with “Kafka”'],
  ['• Cut failed payouts', '• Cut failed  payouts'],
  ['"Worked at Google."', 'Worked at Google'],
  ['ECOLE polytechnique', 'École Polytechnique'],
  ['wor\u200bked at', 'Worked at'],
])('finds %j where the text has it', (words, text) => {
  const quote = find(words);
  expect(quote?.text).toBe(text);
  expect(source.slice(quote?.start, quote?.end)).toBe(text);
});

test.each(['go', 'Cut 32%', '', ' … ', 'Kafka Streams', '2%'])('does not find %j', (words) => {
  expect(find(words)).toBeNull();
});

test('a hidden stretch is no evidence', () => {
  const start = source.indexOf('Google');
  const blind = quoteFinder(source, [{ start, end: start + 6 }]);
  expect(blind('Google')).toBeNull();
  expect(blind('Worked at')?.text).toBe('Worked at');
});

test('offsets hold behind characters of two units and letters that fold to several', () => {
  const text = '🎓 Straße 𝐁 ﬁnance head';
  const quote = quoteFinder(text)('finance HEAD');
  expect(quote).toEqual({ start: text.indexOf('ﬁ'), end: text.length, text: 'ﬁnance head' });
});
