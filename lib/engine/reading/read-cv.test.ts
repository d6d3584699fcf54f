import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CvProfile, YearMonth } from '../types';
import { readCv } from './read-cv';

const asOf: YearMonth = { year: 2026, month: 3 };
const read = (name: string): CvProfile =>
  readCv(readFileSync(new URL(`./fixtures/${name}.txt`, import.meta.url), 'utf8'), { asOf });

const when = (at: YearMonth | 'present' | null): string =>
  at === null
    ? '?'
    : at === 'present'
      ? 'present'
      : at.month === null
        ? `${at.year}`
        : `${at.year}-${at.month}`;
const roles = (profile: CvProfile): string[] =>
  profile.experience.map(
    ({ title, employer, from, to, bullets }) =>
      `${title} @ ${employer} ${when(from)}..${when(to)} (${bullets.length})`,
  );
const studies = (profile: CvProfile): string[] =>
  profile.education.map(({ degree, institution, year }) => `${degree} @ ${institution} ${year}`);
const contact = ({ contact: { name, email, phone, location } }: CvProfile): (string | undefined)[] => [
  name?.text,
  email?.text,
  phone?.text,
  location?.text,
];
const languages = (profile: CvProfile): string[] =>
  profile.languages.map(({ name, proficiency }) => (proficiency === null ? name : `${name} ${proficiency}`));

describe('readCv', () => {
  it('reads a CV without any heading', () => {
    const profile = read('no-headings');
    expect(contact(profile)).toEqual([
      'Peter Hallam',
      'peter.hallam@mail.example',
      '07700 900 321',
      'Sheffield, UK',
    ]);
    expect(profile.summary?.text).toMatch(/^I have worked in machine shops/);
    expect(roles(profile)).toEqual([
      'CNC Machinist @ Steelcity Precision Ltd 2018-3..present (1)',
      'Apprentice Machinist @ Don Valley Engineering 2014-9..2018-2 (1)',
    ]);
    expect(studies(profile)).toEqual(['NVQ Level 3 Mechanical Engineering @ Sheffield College 2018']);
    expect(profile.totalMonths).toBe(97 + 42);
  });

  it('reads entries that begin with their dates', () => {
    const profile = read('dates-first');
    expect(contact(profile)).toEqual([
      'MARIA GONZÁLEZ RUIZ',
      'maria.gonzalez@correo.example',
      '+34 612 345 678',
      'Sevilla, Spain',
    ]);
    expect(roles(profile)).toEqual([
      'Restaurant Manager @ Casa Triana S.L. 2021..present (2)',
      'Head Waitress @ Bodega El Puente 2017..2021 (1)',
      'Waitress @ Hotel Giralda 2015..2016 (1)',
    ]);
    expect(studies(profile)).toEqual(['Diploma in Hospitality @ Escuela de Hostelería de Sevilla 2014']);
    expect(languages(profile)).toEqual(['Spanish native', 'English B2', 'French A2']);
  });

  it('reads a nurse with registrations, and the employer above the title', () => {
    const profile = read('nurse');
    expect(contact(profile)).toEqual([
      'SHINY MATHEW',
      'shinymathew.rn@mail.example',
      '+971 55 765 4321',
      'House No. 14, Al Nahda, Sharjah, UAE',
    ]);
    expect(roles(profile)).toEqual([
      'Registered Nurse – Emergency Department @ Royal Crescent Hospital 2019-2..present (2)',
      'Dialysis Nurse @ Medical Trust Hospital 2015-8..2018-12 (1)',
    ]);
    expect(studies(profile)).toEqual([
      'B.Sc Nursing @ Mahatma Gandhi University 2015',
      'Higher Secondary @ Govt. HSS 2011',
    ]);
    expect(profile.certifications.map(({ text }) => text)).toContain('NMC PIN 19A1234E');
    expect(languages(profile)).toEqual(['English', 'Malayalam', 'Hindi', 'Arabic basic']);
  });

  it('reads a fresher with personal details and invents no job', () => {
    const profile = read('fresher');
    expect(contact(profile)).toEqual([
      'Rahul Kumar Verma',
      'rahul.verma@mail.example',
      '9876543210',
      '22, Gandhi Nagar, Kanpur, Uttar Pradesh - 208012',
    ]);
    expect(profile.experience).toEqual([]);
    expect(studies(profile)).toEqual([
      'B.Tech (CSE) @ Galgotias College of Engineering 2025',
      'XII @ DAV Public School 2021',
      'X @ DAV Public School 2019',
    ]);
    expect(languages(profile)).toEqual(['Hindi', 'English']);
    expect(profile.skills.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['C', 'C++', 'Java', 'Python', 'React', 'Node.js', 'MySQL']),
    );
    expect(profile.level.value).toBe('fresher');
  });

  it('reads an academic without taking publications or grants for posts', () => {
    const profile = read('academic');
    expect(contact(profile)).toEqual([
      'Dr. Eleni Papadopoulou',
      'eleni.p@uni.example',
      undefined,
      'Heraklion, Greece',
    ]);
    expect(roles(profile)).toEqual([
      'Assistant Professor of Organic Chemistry @ University of Crete 2019-9..present (0)',
      'Postdoctoral Researcher @ ETH Zurich 2016-1..2019-8 (0)',
      'Research Assistant @ University of Patras 2011-10..2015-12 (0)',
    ]);
  });

  it('reads a career changer, with the break left out and the internship kept apart', () => {
    const profile = read('career-changer');
    expect(roles(profile)).toEqual([
      'Junior Web Developer (internship) @ Code for Good CIC 2024-6..2024-12 (1)',
      'Head Chef @ The Olive Press 2016-4..2022-1 (2)',
      'Chef de Partie @ Hotel Nova 2012-9..2016-3 (0)',
    ]);
    expect(profile.totalMonths).toBe(7 + 70 + 43);
  });

  it('reads military service with the army as the employer of each post', () => {
    const profile = read('military');
    expect(contact(profile)).toEqual([
      'JAMES T. CALLOWAY',
      'james.calloway@mail.example',
      '(910) 555-0187',
      'Fayetteville, NC 28301',
    ]);
    expect(roles(profile)).toEqual([
      'Logistics Sergeant (E-6) @ United States Army 2016-6..2024-8 (2)',
      'Supply Specialist (E-4) @ United States Army 2012-5..2016-5 (1)',
    ]);
    expect(profile.level).toMatchObject({ value: 'lead', evidence: [{ text: 'Supervised 22 soldiers' }] });
  });

  it('reads a driver whose three entries are each written another way', () => {
    const profile = read('truck-driver');
    expect(contact(profile)).toEqual([
      'GURPREET SINGH',
      'gurpreet.s@mail.example',
      '647-555-0133',
      'Brampton, ON',
    ]);
    expect(roles(profile)).toEqual([
      'AZ Driver @ Maple Transport Inc. 2019-5..present (2)',
      'Dump Truck Driver @ Peel Aggregates 2016-4..2018-11 (1)',
      'Farm Hand and Tractor Driver @ family farm ?..? (0)',
    ]);
    expect(profile.experience[2]?.months).toBe(96);
  });

  it('gives several roles under one employer that employer', () => {
    expect(roles(read('two-roles'))).toEqual([
      'Senior Account Manager @ Brightloop 2022-1..present (1)',
      'Account Manager @ Brightloop 2019-3..2021-12 (1)',
      'Sales Development Representative @ Brightloop 2017-6..2019-2 (1)',
      'Sales Associate @ Nordstrom 2015..2017 (1)',
    ]);
  });

  it('reads a German CV with its dates, headings and degrees', () => {
    const profile = read('german-dates');
    expect(contact(profile)).toEqual([
      'Jürgen Altmann',
      'j.altmann@post.example',
      '+49 711 1234567',
      'Lindenstraße 12, 70173 Stuttgart',
    ]);
    expect(roles(profile)).toEqual([
      'Teamleiter Instandhaltung @ Feinwerk Maschinenbau GmbH 2017-4..present (2)',
      'Industriemechaniker @ Kolbenwerk AG 2009-9..2017-3 (1)',
    ]);
    expect(studies(profile)).toEqual([
      'Ausbildung zum Industriemechaniker @ Kolbenwerk AG 2009',
      'Realschulabschluss @ Realschule Esslingen 2005',
    ]);
    expect(languages(profile)).toEqual(['German Muttersprache', 'English gut']);
  });

  it.each([
    '',
    '   \n\n ',
    'Milk, eggs, bread and a pound of butter.',
    'It was the best of times, it was the worst of times.',
  ])('invents nothing for %j', (text) => {
    const profile = readCv(text, { asOf });
    expect(contact(profile)).toEqual([undefined, undefined, undefined, undefined]);
    expect(profile).toMatchObject({
      experience: [],
      education: [],
      languages: [],
      certifications: [],
      totalMonths: 0,
    });
    expect(profile.level).toEqual({
      value: 'fresher',
      reason: 'No work experience was found.',
      evidence: [],
    });
  });

  it('counts nothing that is hidden', () => {
    const shown = 'Ana Lima\nana@lima.example\n\nSkills\nExcel and accounting\n\n';
    const secret = 'Python, Kubernetes, Terraform';
    const stuffed = 'docker docker docker docker docker docker docker docker';
    const text = `${shown}${secret}\n${stuffed}\nTa\u{e0054}\u{e0061}\u{e0067}`;
    const start = text.indexOf(secret);
    const profile = readCv(text, { asOf, hiddenSpans: [{ start, end: start + secret.length }] });
    expect(profile.hidden.map(({ kind, quote }) => [kind, quote.text])).toEqual([
      ['white_or_tiny_text', secret],
      ['keyword_stuffing', stuffed],
      ['invisible_characters', '\u{e0054}\u{e0061}\u{e0067}'],
    ]);
    expect(
      profile.skills.filter(({ skillId }) =>
        ['python', 'kubernetes', 'terraform', 'docker'].includes(skillId),
      ),
    ).toEqual([]);
  });

  it('takes no joiner of Hindi, no emoji and no flag for hidden text', () => {
    expect(readCv('राजेश क्‍षत्रिय 👩‍💻 🏴󠁧󠁢󠁥󠁮󠁧󠁿\nExcel', { asOf }).hidden).toEqual([]);
  });
});
