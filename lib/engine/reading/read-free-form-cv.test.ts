import { describe, expect, it } from 'vitest';
import type { CvProfile } from '../types';
import { readCv } from './read-cv';

const read = (text: string): CvProfile => readCv(text, { asOf: { year: 2026, month: 3 } });
const open = 'Ada Brook\nLeeds LS2 | ada.brook@mail.example\n\n';
const roles = ({ experience }: CvProfile): string[] =>
  experience.map(({ title, employer, bullets }) => `${title} @ ${employer} (${bullets.length})`);
const studies = ({ education }: CvProfile): string[] =>
  education.map(({ degree, institution, year }) => `${degree} @ ${institution} ${year}`);

describe('readCv on free-form CVs', () => {
  it.each(['WORK', 'Jobs', 'Posts held', 'EMPLOYMENT RECORD', 'Teaching posts', 'Service record'])(
    'takes “%s” for the heading of work',
    (heading) => {
      const profile = read(
        `${open}PROFILE\nI keep lists tidy.\n\n${heading}\nData Clerk, Northlake Foods, Leeds — Jul 2022 to present\n- Typed orders.\n\nEDUCATION\nBA History, University of Hull, 2019\n`,
      );
      expect(roles(profile)).toEqual(['Data Clerk @ Northlake Foods (1)']);
    },
  );

  it.each(['TECHNICAL', 'Things I work with', 'Methods and tools'])(
    'takes “%s” for the heading of skills',
    (heading) => {
      const profile = read(
        `${open}EDUCATION\nBA History, University of Hull, 2019\n\n${heading}\nPython, SQL\n`,
      );
      expect(profile.sections.at(-1)?.kind).toBe('skills');
    },
  );

  it('does not take a first post that names a website for contact details', () => {
    const profile = read(
      `${open}I sell tools to builders. I like it more than most people do.\n\nSales Manager, regional, Ironfield (hand tools), Leeds, Mar 2021 - present\nFind buyers with LinkedIn and the phone.\n`,
    );
    expect(roles(profile)).toEqual(['Sales Manager @ Ironfield (hand tools) (1)']);
  });

  it('ends the last entry at a degree or at labelled lines that stand apart', () => {
    const profile = read(
      `${open}Career\nRider, Swift Couriers, 2019 – 2021\n• Parcels on time.\n\nBSc Geography, University of Leeds, 2018\n\nLicensing: category B\nInterests: chess\n`,
    );
    expect(roles(profile)).toEqual(['Rider @ Swift Couriers (1)']);
    expect(studies(profile)).toEqual(['BSc Geography @ University of Leeds 2018']);
    expect(profile.certifications.map(({ text }) => text)).toEqual(['category B']);
  });

  it('keeps the entries after a labelled line inside an entry', () => {
    const profile = read(
      `${open}Career\nRider, Swift Couriers, 2019 – 2021\n• Parcels on time.\n\nAwards: rider of the month\n\nPacker, Boxwell Ltd, 2017 – 2019\n• Boxes.\n`,
    );
    expect(profile.experience.map(({ title }) => title)).toEqual(['Rider', 'Packer']);
  });

  it('reads a title and an employer parted by full stops, and points marked by >', () => {
    const profile = read(
      `${open}Jobs\nHarbour Contracting, Leeds. Site Engineer. 2020 – present\n> Roads.\n> Drains.\n`,
    );
    expect(roles(profile)).toEqual(['Site Engineer @ Harbour Contracting (2)']);
  });

  it('reads a post without a title that begins in March', () => {
    const profile = read(
      `${open}Jobs\nBay Physio Rooms, private clinic. March 2023 to present.\nBacks and knees.\n`,
    );
    expect(roles(profile)).toEqual([' @ Bay Physio Rooms (1)']);
  });

  it('keeps a title whole that has a comma before “then” or inside brackets', () => {
    const profile = read(
      `${open}Jobs\nCook (fish, then sauces) – Hotel Marlow (2018–2020)\nHot and cold.\n\nSupervisor, then Manager – Hotel Marlow (2016–2018)\nBreakfast.\n`,
    );
    expect(profile.experience.map(({ title }) => title)).toEqual([
      'Cook (fish, then sauces)',
      'Supervisor, then Manager',
    ]);
  });

  it('reads a post at a school whose name is also a degree', () => {
    const profile = read(
      `${open}Posts\nJune 2018 – today: PGT Physics, Hillview Senior Secondary, Kollam\nClasses XI and XII.\n`,
    );
    expect(roles(profile)).toEqual(['PGT Physics @ Hillview Senior Secondary (1)']);
  });

  it('takes a dash with nothing behind it for a post that goes on', () => {
    const profile = read(`${open}Jobs\nDESIGNER, Nordlys AB, 2021–\nBooking flow.\n`);
    expect(profile.experience[0]?.to).toBe('present');
  });

  it('reads the degree before the school, and neither licences nor remarks as studies', () => {
    const profile = read(
      `${open}EDUCATION\nM.S. Statistics, UC Davis, 2020\nNVQ Level 3 Retail\nFirst aid at work, fire marshal\nScrum Foundation Level, 2021\nBefore school: au pair in Lyon, 2012\n`,
    );
    expect(studies(profile)).toEqual(['M.S. Statistics @ UC Davis 2020', 'NVQ Level 3 Retail @  null']);
    expect(profile.certifications.map(({ text }) => text)).toEqual([
      'First aid at work, fire marshal',
      'Scrum Foundation Level, 2021',
    ]);
  });

  it('reads what stands behind a heading in its own line', () => {
    const profile = read(
      `${open}Education: BSc Physics, University of Leeds, 2012\nCertificates: CKA, Forklift\n`,
    );
    expect(studies(profile)).toEqual(['BSc Physics @ University of Leeds 2012']);
    expect(profile.certifications.map(({ text }) => text)).toEqual(['CKA, Forklift']);
  });

  it('reads a line of languages without a heading', () => {
    const profile = read(
      `${open}EDUCATION\nBA History, University of Hull, 2019\n\nUrdu, English (fluent), some Arabic\n`,
    );
    expect(profile.languages.map(({ name, proficiency }) => `${name} ${proficiency}`)).toEqual([
      'Urdu null',
      'English fluent',
      'Arabic null',
    ]);
  });

  it('takes a town with its postal district for the place', () => {
    expect(read(open).contact.location?.text).toBe('Leeds LS2');
  });
});
