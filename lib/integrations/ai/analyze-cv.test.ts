import { expect, test } from 'vitest';
import { mergeFindings } from './analyze-cv';
import type { CvFindingsAnswer } from './prompts/analyze-cv';
import { cvOf, sampleCv } from './testing/samples';

const nothing: CvFindingsAnswer = {
  skills: [],
  achievements: [],
  fittingTitles: [],
  industries: [],
  advice: [],
};
const merge = (answer: Partial<CvFindingsAnswer>) => mergeFindings(cvOf(), { ...nothing, ...answer });

test('a piece whose quote does not stand in the CV is dropped and counted, of every kind', () => {
  const quote = 'Ran the moon program';
  const reason = 'Because.';
  const findings = merge({
    skills: [{ name: 'Rocketry', reason, quote }],
    achievements: [quote],
    fittingTitles: [{ title: 'Astronaut', reason, quote }],
    industries: [{ name: 'Space', quote }],
    advice: [{ title: 'Say more', detail: 'Of the moon.', quote }],
  });
  expect(findings).toEqual({ ...nothing, droppedCount: 5 });
});

test('a skill that its quote does not speak of is dropped, though the quote stands in the CV', () => {
  const quote = 'Led a team of 4 engineers';
  const findings = merge({
    skills: [
      { name: 'Brain Surgery', reason: 'Led.', quote },
      { name: 'Team Leadership', reason: 'Led.', quote },
    ],
  });
  expect(findings.skills.map(({ name }) => name)).not.toContain('Brain Surgery');
  expect(findings.droppedCount).toBe(1);
});

test('what the rules read already is not said again, and nothing twice', () => {
  const release = {
    name: 'Release testing',
    reason: 'Taught.',
    quote: 'trained SIX new colleagues\nin release testing',
  };
  const findings = merge({
    skills: [{ name: 'apache kafka', reason: 'Used.', quote: 'Kafka and PostgreSQL' }, release, release],
    achievements: ['Cut failed payouts by 32% with Kafka', 'Reviewed every change to the ledger'],
    fittingTitles: [{ title: 'Software Engineer', reason: 'Did it.', quote: 'Software Engineer, Infosys' }],
  });
  expect(findings.skills.map(({ name }) => name)).toEqual(['Release testing']);
  expect(findings.achievements.map(({ text }) => text)).toEqual(['Reviewed every change to the ledger']);
  expect(findings.fittingTitles).toEqual([]);
  expect(findings.droppedCount).toBe(0);
  const [skill] = findings.skills;
  expect(sampleCv.slice(skill?.quote.start, skill?.quote.end)).toBe(
    'Trained six new colleagues in release testing',
  );
});
