import { expect, test } from 'vitest';
import type { LetterSentence } from '@/lib/engine/types';
import { alignEvidence, isOwnWords } from './align-evidence';

const sentence = (text: string): LetterSentence => ({ text, kind: 'fact', cvQuotes: [], jobQuotes: [] });
const [first, second, third] = [
  sentence('I led a team.'),
  sentence('I built a bridge.'),
  sentence('Thank you.'),
];

test('sentences that stand keep their evidence, the words between are the person’s own', () => {
  const text = 'I led a team. I also fly planes. Thank you.';
  const stretches = alignEvidence(text, [first, second, third]);
  expect(stretches.map((s) => s.text).join('')).toBe(text);
  expect(stretches.filter((s) => s.sentence).map((s) => s.text)).toEqual(['I led a team.', 'Thank you.']);
  expect(stretches.filter(isOwnWords).map((s) => s.text.trim())).toEqual(['I also fly planes.']);
});

test('white space between sentences is nobody’s claim', () => {
  expect(alignEvidence('I led a team.\n\nThank you.', [first, third]).filter(isOwnWords)).toEqual([]);
});
