import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyCorrections } from '../reading/apply-corrections';
import { readCv } from '../reading/read-cv';
import type { CvAnalysis } from '../types';
import { analyzeCv } from './analyze-cv';
import { hasMeasure } from './find-achievements';

const asOf = { year: 2026, month: 3 };
const analyze = (text: string): CvAnalysis => analyzeCv(text, readCv(text, { asOf }));
const codes = (analysis: CvAnalysis): string[] => analysis.advice.map(({ code }) => code);
const quotesOf = (analysis: CvAnalysis, code: string): string[] =>
  analysis.advice.find((item) => item.code === code)?.quotes.map(({ text }) => text) ?? [];

const engineer = `Asha Rao
asha.rao@mail.example | +91 98765 43210 | Pune, India

Experience
Senior Software Engineer, Finpay Technologies Pvt Ltd, Pune
Jan 2023 – Present
• Cut failed payouts by 32% with Kafka and PostgreSQL
• Responsible for the payments API in Spring Boot
• I wrote the runbook for the on-call team
Software Engineer, Infosys, Bengaluru
2018 – 2020
• Team player who worked with Docker every day

Education
B.Tech Computer Science, College of Engineering, Pune, 2018

Skills
Spring Boot, Kafka, PostgreSQL, Docker, Kubernetes, Terraform, Redis

Personal Details
Date of Birth: 3 May 1996
Father's Name: Ramesh Rao
Passport No: K1234567
Marital Status: Single
`;

describe('hasMeasure', () => {
  it.each([
    'Raised sales by 12%',
    'Saved ₹4.5 lakh a year by renegotiating rent',
    'Won a contract worth 3 crore from the city',
    'Grew revenue from £40k to £95k',
    'Doubled newsletter sign-ups in a year',
    'Served up to 90 guests an evening',
    'Reduced waiting time to 4 days',
    'Supervised 35 pickers on two shifts',
    'Cut energy use 3x across all sites',
  ])('sees a result in: %s', (sentence) => {
    expect(hasMeasure(sentence)).toBe(true);
  });

  it.each([
    'Call me at +91 98765 43210 any day',
    'Worked there from 2019 to 2021',
    'Section 4.2 of the manual was mine',
    'Taught Year 6 pupils mathematics and science',
    'Wrote services in Java 17 and Python 3',
    'Kept the books in good order',
    'Engineer with 8 years of experience in banks',
    'Certified to ISO 9001 standards for quality',
  ])('sees none in: %s', (sentence) => {
    expect(hasMeasure(sentence)).toBe(false);
  });
});

describe('analyzeCv', () => {
  it('cites the words that each piece of advice is about', () => {
    const analysis = analyze(engineer);
    expect(quotesOf(analysis, 'weak_verbs')).toEqual(['Responsible for']);
    expect(quotesOf(analysis, 'first_person')).toEqual(['I']);
    expect(quotesOf(analysis, 'buzzwords')).toEqual(['Team player']);
    expect(quotesOf(analysis, 'unclear_dates')).toEqual(['Software Engineer, Infosys, Bengaluru']);
    expect(quotesOf(analysis, 'skills_only_listed')).toEqual(['Kubernetes', 'Terraform', 'Redis']);
    expect(quotesOf(analysis, 'personal_birth_date')).toEqual(['Date of Birth: 3 May 1996']);
    expect(quotesOf(analysis, 'personal_family_names')).toEqual(["Father's Name: Ramesh Rao"]);
    expect(quotesOf(analysis, 'personal_identity_number')).toEqual(['Passport No: K1234567']);
    expect(quotesOf(analysis, 'gaps')).toEqual([
      'Senior Software Engineer, Finpay Technologies Pvt Ltd, Pune',
    ]);
    expect(codes(analysis)).toEqual(
      expect.arrayContaining(['no_summary', 'contact_complete', 'personal_marital_status']),
    );
  });

  it('puts what is important first and what is good last, the same each time', () => {
    const severities = analyze(engineer).advice.map(({ severity }) => severity);
    const rank = { important: 0, hint: 1, good: 2 };
    expect(severities).toEqual([...severities].sort((a, b) => rank[a] - rank[b]));
    expect(analyze(engineer)).toEqual(analyze(engineer));
  });

  it('names key skills, the field and titles from what the work shows', () => {
    const analysis = analyze(engineer);
    expect(analysis.achievements.map(({ text }) => text)).toEqual([
      'Cut failed payouts by 32% with Kafka and PostgreSQL',
    ]);
    expect(analysis.keySkills.slice(0, 4).map(({ name }) => name)).not.toContain('Terraform');
    expect(analysis.keySkills.find(({ name }) => name === 'Kafka')?.reason).toBe(
      'Shown in a role, over 3 years, last in 2026.',
    );
    expect(analysis.industries[0]?.name).toBe('Software');
    expect(analysis.fittingTitles[0]).toMatchObject({
      occupationId: 'software-engineer',
      reason: expect.stringContaining('You worked as Senior Software Engineer at Finpay'),
    });
  });

  it('holds no explained break for a gap', () => {
    const text = readFileSync(new URL('../reading/fixtures/career-changer.txt', import.meta.url), 'utf8');
    expect(codes(analyze(text))).not.toContain('gaps');
  });

  it('reports hidden text and repeats, and says nothing about an empty text', () => {
    const text = `${engineer}\nexcel excel excel excel excel excel excel excel\n`;
    expect(quotesOf(analyze(text), 'keyword_stuffing')).toEqual([
      'excel excel excel excel excel excel excel excel',
    ]);
    expect(analyze('')).toMatchObject({ advice: [], achievements: [], keySkills: [], fittingTitles: [] });
  });
});

describe('applyCorrections', () => {
  it('lets a correction win, and derives total and level again unless they were corrected', () => {
    const profile = readCv(engineer, { asOf });
    const [first] = profile.experience;
    if (first === undefined) throw new Error('expected an entry');
    const fewer = applyCorrections(profile, { experience: [first], contact: { phone: '+91 1' } }, { asOf });
    expect(fewer.totalMonths).toBe(39);
    expect(fewer.contact.phone).toEqual({ start: 0, end: 0, text: '+91 1' });
    expect(fewer.contact.email).toEqual(profile.contact.email);
    const set = applyCorrections(profile, { level: 'junior', totalMonths: 7 }, { asOf });
    expect(set).toMatchObject({ totalMonths: 7, level: { value: 'junior' } });
    expect(applyCorrections(profile, {}, { asOf })).toEqual(profile);
  });
});
