import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allSkills, findSkill } from '@/lib/engine/lexicon/lexicon';
import { readCv } from '@/lib/engine/reading/read-cv';
import { readJob } from '@/lib/engine/reading/read-job';
import type { CvProfile, CvSkill, JobProfile, MatchScore } from '@/lib/engine/types';
import { bandOf } from './band-of';
import { matchableCv } from './matchable-cv';
import { scoreMatch } from './score-match';

const asOf = { year: 2026, month: 1 };

const cvText = `Ravi Menon
14 Residency Road, Bengaluru
ravi@example.in

SUMMARY
Backend developer for payment systems.

EXPERIENCE
Backend Developer, Zentra Systems, Bengaluru
Jan 2020 - Present
- Built ledger services in Java and Spring Boot on PostgreSQL
- Moved nightly batches to Kafka

EDUCATION
B.Tech Computer Science, Anna University, 2019

SKILLS
Java, Spring Boot, PostgreSQL, Kafka, Docker

LANGUAGES
English, Hindi`;

const job = (text: string, title = 'Backend Developer'): JobProfile =>
  readJob({ title, company: 'Acme', location: 'Pune', country: 'IN', remoteKind: null, text });

const backend = job(`Must have
- 4+ years of experience with Java and Spring Boot
- PostgreSQL and Kubernetes
- Kafka

You run ledger services for payments.`);

const scoreText = (text: string, posting = backend): MatchScore =>
  scoreMatch(matchableCv(readCv(text, { asOf }), text), posting);

const withSkills = (skillIds: readonly string[]): CvProfile => ({
  ...readCv(cvText, { asOf }),
  skills: skillIds.map(
    (skillId): CvSkill => ({
      skillId,
      name: findSkill(skillId)?.name ?? skillId,
      evidence: [],
      months: 0,
      lastUsedYear: null,
      isImplied: false,
    }),
  ),
});

const skillId = fc.constantFrom(...allSkills.map((skill) => skill.id));
const importance = fc.constantFrom('required' as const, 'preferred' as const, 'mentioned' as const);
const anyJob = fc.uniqueArray(fc.tuple(skillId, importance), { selector: ([id]) => id, maxLength: 14 }).map(
  (asked): JobProfile => ({
    ...backend,
    skills: asked.map(([id, wanted]) => ({
      skillId: id,
      name: findSkill(id)?.name ?? id,
      importance: wanted,
      quote: { start: 0, end: 0, text: '' },
    })),
  }),
);

describe('scoreMatch', () => {
  it('gives the same to the last digit for the same CV and posting, also after storage has turned the keys', () => {
    const first = scoreText(cvText);
    expect(scoreText(cvText)).toEqual(first);
    const turned = { ...backend, terms: Object.fromEntries(Object.entries(backend.terms).reverse()) };
    expect(scoreText(cvText, turned).score).toBe(first.score);
  });

  it('is the sum of its parts, with weights that sum to one', () => {
    const { score, parts } = scoreText(cvText);
    expect(parts.reduce((sum, part) => sum + part.weight * (part.score ?? 0), 0)).toBeCloseTo(score, 12);
    expect(parts.reduce((sum, part) => sum + part.weight, 0)).toBeCloseTo(1, 12);
  });

  it('never falls when an asked skill is added, nor rises when one is removed', () => {
    fc.assert(
      fc.property(anyJob, fc.array(skillId, { maxLength: 12 }), fc.nat(), (posting, held, pick) => {
        const asked = posting.skills[pick % Math.max(1, posting.skills.length)];
        if (!asked) return;
        const without = withSkills(held.filter((id) => id !== asked.skillId));
        const before = scoreMatch(matchableCv(without, cvText), posting).score;
        const after = scoreMatch(matchableCv(withSkills([...held, asked.skillId]), cvText), posting).score;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  it('never falls when a line with an asked skill is written into the CV', () => {
    for (const asked of ['Kubernetes', 'Kafka', 'Java', 'PostgreSQL']) {
      const added = cvText.replace('Docker', `Docker, ${asked}`);
      expect(scoreText(added).score).toBeGreaterThanOrEqual(scoreText(cvText).score);
      const removed = cvText.replace(new RegExp(`, ${asked}| and ${asked}|${asked}, `, 'g'), '');
      expect(scoreText(removed).score).toBeLessThanOrEqual(scoreText(cvText).score);
    }
  });

  it('gains nothing from repeating', () => {
    fc.assert(
      fc.property(anyJob, fc.array(skillId, { minLength: 1, maxLength: 12 }), (posting, held) => {
        const once = scoreMatch(matchableCv(withSkills(held), cvText), posting).score;
        expect(scoreMatch(matchableCv(withSkills([...held, ...held]), cvText), posting).score).toBe(once);
      }),
      { numRuns: 100 },
    );
    const stuffed = cvText.replace('Docker', `Docker, ${'Java, Kafka, PostgreSQL, '.repeat(20)}Java`);
    expect(scoreText(stuffed).score).toBeLessThanOrEqual(scoreText(cvText).score);
  });

  it('gains nothing from text that people can not see', () => {
    const hidden = [...'Kubernetes'].join('\u200b');
    expect(scoreText(`${cvText}\n${hidden}`).score).toBe(scoreText(cvText).score);
    const white = 'Kubernetes expert with ten years of Kubernetes';
    const whole = `${cvText}\n${white}`;
    const start = whole.length - white.length;
    const hiddenSpans = [{ start, end: whole.length, kind: 'white_or_tiny_text' as const }];
    const profile = readCv(whole, { asOf, hiddenSpans });
    expect(scoreMatch(matchableCv(profile, whole), backend).score).toBe(scoreText(cvText).score);
  });

  it.each([
    ['name', 'Ravi Menon', 'Fatima Siddiqui'],
    ['address', '14 Residency Road, Bengaluru', '3 Hill Street, Leeds'],
    ['school', 'Anna University', 'University of Oxford'],
    ['mail', 'ravi@example.in', 'fatima.s@example.co.uk'],
    ['gender', 'English, Hindi', 'English, Hindi\n\nPERSONAL DETAILS\nGender: Female'],
    ['date of birth', 'English, Hindi', 'English, Hindi\n\nPERSONAL DETAILS\nDate of birth: 4 May 1971'],
    [
      'nationality',
      'English, Hindi',
      'English, Hindi\n\nPERSONAL DETAILS\nNationality: Indian\nMarital status: Married',
    ],
  ])('does not move by a digit with the %s', (_, from, to) => {
    expect(cvText).toContain(from);
    const posting = readJob({
      title: 'Backend Developer',
      company: 'Acme',
      location: null,
      country: null,
      remoteKind: null,
      text: `Java on Hill Street in Leeds. Residency Road. Menon, Siddiqui, Fatima. Indian, female, married, gender, born in May. Oxford and Anna.`,
    });
    expect(scoreText(cvText, posting).score).toBeGreaterThan(0);
    expect(scoreText(cvText.replaceAll(from, to), posting).score).toBe(scoreText(cvText, posting).score);
  });

  it('says what matches, what is near and what is missing, with words of both sides', () => {
    const nearPosting = job('Must have\n- MySQL\n- Java\n- Kubernetes');
    const { matching, near, missing, recommendations } = scoreText(cvText, nearPosting);
    expect(matching).toMatchObject([{ name: 'Java', cvQuote: { text: 'Java' }, jobQuote: { text: 'Java' } }]);
    expect(near.map((skill) => [skill.name, skill.viaName])).toContainEqual(['MySQL', 'PostgreSQL']);
    expect(near.every((skill) => skill.credit > 0 && skill.credit < 1)).toBe(true);
    expect([...near, ...missing].map((skill) => skill.name)).toContain('Kubernetes');
    expect(recommendations.length).toBeGreaterThan(0);
    for (const match of [...matching, ...near]) {
      const { start = 0, end = 0, text = '' } = match.cvQuote ?? {};
      expect(cvText.slice(start, end)).toBe(text);
    }
  });

  it('does not call a posting or a CV of a few words a strong match', () => {
    expect(scoreText('Java').score).toBeLessThan(0.5);
    expect(scoreText(cvText, job('', '')).score).toBeLessThan(0.5);
    expect(scoreText(cvText, job('Java.', '')).score).toBeLessThan(0.75);
    expect(scoreText('', backend).score).toBe(0);
  });

  it('puts the same trade at the right level over the same trade far out of reach, and both over another trade', () => {
    const fitting = scoreText(cvText).score;
    const director = scoreText(
      cvText,
      job(
        '15+ years of experience. You lead managers of engineers who work in Java.',
        'Director of Engineering',
      ),
    ).score;
    const buying = `Each spring you buy arabica from growers on Java, Sumatra and Sulawesi, cup samples, negotiate with cooperatives,
hedge against the New York price, and follow each shipment until it lands in Rotterdam. At your desk you keep contracts with exporters,
quality claims and stock positions. You hold a Q Grader licence, have traded an agricultural commodity and like muddy boots.`;
    const island = scoreText(cvText, job(buying, 'Coffee Buyer – Java')).score;
    expect(fitting).toBeGreaterThan(director);
    expect(director).toBeGreaterThan(island);
    expect(island).toBeLessThan(0.35);
  });

  it('names the level of both sides in one sentence', () => {
    expect(scoreText(cvText).levelFit).toMatchObject({ verdict: 'fits', jobQuote: { text: '4+ years' } });
    const executive = scoreText(cvText, job('15+ years of experience', 'Chief Technology Officer')).levelFit;
    expect(executive.verdict).toBe('below');
    expect(executive.sentence).toMatch(/asks for an executive with at least 15 years/);
  });

  it('says of the years only what is about years', () => {
    const { parts, levelFit } = scoreText(cvText);
    const years = parts.find((part) => part.name === 'years');
    expect(years?.detail).toMatch(/^\d+ years of work, at least 4 years asked\.$/);
    expect(years?.detail).not.toBe(levelFit.sentence);
  });

  it('keeps its bands', () => {
    expect([0.75, 0.7499, 0.5, 0.4999].map(bandOf)).toEqual(['strong', 'possible', 'possible', 'stretch']);
  });
});
