import { expect, test } from 'vitest';
import { analyzeCv } from '@/lib/engine/analysis/analyze-cv';
import { readCv } from '@/lib/engine/reading/read-cv';
import type { Quote } from '@/lib/engine/types';
import { countFindings, newFindings } from './new-findings';

const text = `Asha Nair
Experience
Staff Nurse, Hillview Hospital
June 2019 - present
- Reduced medication errors by 30 % with a double check
- Ran the ward garden for long-stay patients
Skills
Wound care, horticultural therapy`;

const quote = (words: string): Quote => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words };
};

test('what the reading says already is not said twice, whatever its capitals; the rest stays', () => {
  const profile = readCv(text, { asOf: { year: 2026, month: 1 } });
  const analysis = analyzeCv(text, profile);
  expect(analysis.achievements).toHaveLength(1);
  const skill = { reason: 'Listed.', quote: quote('Wound care') };
  const found = newFindings(
    {
      skills: [
        { ...skill, name: 'WOUND CARE' },
        { ...skill, name: 'Horticultural therapy', quote: quote('horticultural therapy') },
      ],
      achievements: [quote('medication errors by 30 %'), quote('Ran the ward garden')],
      fittingTitles: [],
      industries: [],
      advice: [{ title: 'Say how many patients', detail: 'A number helps.', quote: null }],
      droppedCount: 2,
    },
    profile,
    analysis,
  );
  expect(found.skills.map(({ name }) => name)).toEqual(['Horticultural therapy']);
  expect(found.achievements.map((one) => one.text)).toEqual(['Ran the ward garden']);
  expect(countFindings(found)).toBe(3);
});
