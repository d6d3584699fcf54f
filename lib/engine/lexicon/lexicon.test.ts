import { describe, expect, it } from 'vitest';
import { recognizeSkills } from '@/lib/engine/reading/recognize-skills';
import { fields } from './fields';
import {
  allOccupations,
  allSkills,
  findOccupation,
  findSkill,
  findSkillByName,
  impliedSkills,
  nearSkills,
  occupationCloseness,
  skillRarity,
  spellingKey,
} from './lexicon';

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}

/** Two letters that mean one thing only in CVs and postings. */
const shortNames = new Set(['JS', 'UX', 'Qt', 'C#', 'F#', 'QC', 'CX', 'K8', '5S', '5G', '8D', 'PF']);

describe('the lexicon', () => {
  it('has the breadth that matching needs', () => {
    expect(allSkills.length).toBeGreaterThanOrEqual(1400);
    expect(allOccupations.length).toBeGreaterThanOrEqual(300);
    for (const field of fields) {
      const entries = [...allSkills, ...allOccupations].filter((entry) => entry.field === field);
      expect(entries.length, field).toBeGreaterThanOrEqual(10);
    }
  });

  it('has no id twice, and ids are kebab-case', () => {
    for (const entries of [allSkills, allOccupations]) {
      expect(repeated(entries.map((entry) => entry.id))).toEqual([]);
      expect(entries.filter((entry) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(entry.id))).toEqual([]);
    }
  });

  it('has no spelling that means two skills, or two occupations', () => {
    const skillSpellings = allSkills.flatMap((entry) => [entry.name, ...entry.aliases]);
    const titleSpellings = allOccupations.flatMap((entry) => [entry.title, ...entry.aliases]);
    expect(repeated(skillSpellings.map(spellingKey))).toEqual([]);
    expect(repeated(titleSpellings.map(spellingKey))).toEqual([]);
    expect([...skillSpellings, ...titleSpellings].filter((spelling) => spellingKey(spelling) === '')).toEqual(
      [],
    );
  });

  it('marks short spellings as ambiguous, but for a decided few', () => {
    const unmarked = allSkills.flatMap((entry) =>
      [entry.name, ...entry.aliases].filter(
        (spelling) => spelling.length <= 2 && !entry.ambiguity?.[spelling] && !shortNames.has(spelling),
      ),
    );
    expect(unmarked).toEqual([]);
  });

  it('refers to nothing that is not there', () => {
    const missing = [
      ...allSkills
        .flatMap((entry) => [...(entry.implies ?? []), ...(entry.near ?? [])])
        .filter((id) => !findSkill(id)),
      ...allOccupations.flatMap((entry) => entry.skills).filter((id) => !findSkill(id)),
      ...allOccupations.flatMap((entry) => Object.keys(entry.near ?? {})).filter((id) => !findOccupation(id)),
    ];
    expect(missing).toEqual([]);
  });

  it('never implies in a circle, and typical skills are not repeated', () => {
    expect(
      allSkills.filter((entry) => entry.implies?.some((id) => impliedSkills(id).includes(entry.id))),
    ).toEqual([]);
    expect(
      allOccupations.filter((entry) => repeated(entry.skills).length > 0).map((entry) => entry.id),
    ).toEqual([]);
    expect(allOccupations.filter((entry) => entry.skills.length < 2).map((entry) => entry.id)).toEqual([]);
  });

  it('has closeness within (0, 1) only', () => {
    const values = allOccupations.flatMap((entry) => Object.values(entry.near ?? {}));
    expect(values.filter((value) => !(value > 0 && value < 1))).toEqual([]);
  });

  it('is recognized in its own words: every plain spelling is found alone', () => {
    const lost = allSkills.flatMap((entry) =>
      [entry.name, ...entry.aliases].filter(
        (spelling) =>
          !entry.ambiguity?.[spelling] &&
          !/[()]/.test(spelling) &&
          !recognizeSkills(spelling).some((found) => found.skillId === entry.id),
      ),
    );
    expect(lost).toEqual([]);
  });
});

describe('questions to the lexicon', () => {
  it('finds by name in any spelling', () => {
    expect(findSkillByName('react js')?.id).toBe('react');
    expect(findSkillByName('POSTGRES')?.id).toBe('postgresql');
    expect(findSkillByName('Health and Safety')?.id).toBe('occupational-safety');
    expect(findSkillByName('basket weaving under water')).toBeNull();
  });

  it('implies through any number of steps', () => {
    expect(impliedSkills('next-js')).toEqual(expect.arrayContaining(['react', 'javascript']));
    expect(impliedSkills('next-js')).not.toContain('next-js');
    expect(impliedSkills('nothing')).toEqual([]);
  });

  it('has near skills both ways alike, within (0, 1)', () => {
    for (const { id } of allSkills) {
      for (const [other, closeness] of nearSkills(id)) {
        expect(nearSkills(other).get(id)).toBe(closeness);
        expect(closeness > 0 && closeness < 1 && other !== id, `${id} ${other}`).toBe(true);
      }
    }
    expect(nearSkills('vue').has('react')).toBe(true);
  });

  it('knows how close occupations are, both ways alike', () => {
    expect(occupationCloseness('accountant', 'accountant')).toBe(1);
    expect(occupationCloseness('accountant', 'bookkeeper')).toBe(
      occupationCloseness('bookkeeper', 'accountant'),
    );
    expect(occupationCloseness('accountant', 'bookkeeper')).toBeGreaterThan(0.8);
    expect(occupationCloseness('frontend-developer', 'backend-developer')).toBeGreaterThan(0.5);
    expect(occupationCloseness('dentist', 'physician')).toBeGreaterThan(0);
    expect(occupationCloseness('welder', 'lawyer')).toBe(0);
    expect(occupationCloseness('nothing', 'nothing')).toBe(0);
  });

  it('weighs soft skills little and specific ones much', () => {
    expect(skillRarity('teamwork')).toBeLessThan(0.3);
    expect(skillRarity('next-js')).toBeGreaterThan(skillRarity('javascript'));
    for (const { id } of allSkills) {
      expect(skillRarity(id)).toBeGreaterThan(0);
      expect(skillRarity(id)).toBeLessThanOrEqual(1);
    }
  });
});
