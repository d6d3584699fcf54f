import { describe, expect, it } from 'vitest';
import { readTitle, recognizeOccupations } from './recognize-occupations';

describe('a title line gives occupation and rank', () => {
  const rows: [title: string, occupation: string | null, level: string | null][] = [
    ['Sr. React Developer – Payments (Remote)', 'frontend-developer', 'senior'],
    ['Senior Software Engineer', 'software-engineer', 'senior'],
    ['Junior Backend Developer', 'backend-developer', 'junior'],
    ['Fresher Java Developer', 'backend-developer', 'fresher'],
    ['Software Engineer Intern', 'software-engineer', 'fresher'],
    ['Graduate Engineer Trainee', null, 'fresher'],
    ['SDE II', 'software-engineer', 'mid'],
    ['Software Engineer III', 'software-engineer', 'senior'],
    ['SDE-1', 'software-engineer', 'junior'],
    ['Staff Software Engineer', 'software-engineer', 'lead'],
    ['Principal Engineer', null, 'lead'],
    ['Tech Lead', 'engineering-manager', 'lead'],
    ['Lead Data Scientist', 'data-scientist', 'lead'],
    ['VP Engineering', 'engineering-manager', 'executive'],
    ['Chief Technology Officer', 'engineering-manager', 'executive'],
    ['Engineering Manager', 'engineering-manager', 'lead'],
    ['Engineer, Software', 'software-engineer', null],
    ['Manager - Sales', 'sales-manager', null],
    ['Manager, Marketing', 'marketing-manager', null],
    ['Rust Engineer', 'software-engineer', null],
    ['Entry Level Data Analyst', 'data-analyst', 'fresher'],
    ['Mid-Level DevOps Engineer', 'devops-engineer', 'mid'],
    ['Full-stack Engineer (React/Node)', 'full-stack-developer', null],
    ['Machine Learning Engineer, Search', 'machine-learning-engineer', null],
    ['Product Owner', 'product-owner', null],
    ['Associate Product Manager', 'product-manager', 'junior'],
    ['Director of Product', 'product-manager', 'executive'],
    ['Staff Nurse', 'staff-nurse', null],
    ['Staff Nurse ICU', 'staff-nurse', null],
    ['Registered Nurse (RN) – ICU, Night Shift', 'staff-nurse', null],
    ['Senior Staff Nurse', 'staff-nurse', 'senior'],
    ['Charge Nurse', 'charge-nurse', 'lead'],
    ['Head Nurse', 'charge-nurse', 'lead'],
    ['Senior Care Assistant', 'caregiver', 'senior'],
    ['Chief Nursing Officer', 'charge-nurse', 'executive'],
    ['Junior Resident', 'physician', 'junior'],
    ['Pharmacist', 'pharmacist', null],
    ['Jr Accountant', 'accountant', 'junior'],
    ['Staff Accountant', 'accountant', null],
    ['Accounts Executive', 'accountant', null],
    ['Chief Accountant', 'accountant', 'lead'],
    ['Finance Director', 'finance-manager', 'executive'],
    ['Internal Auditor', 'auditor', null],
    ['Audit Trainee', 'auditor', 'fresher'],
    ['Sales Executive', 'sales-executive', null],
    ['Senior Sales Executive', 'sales-executive', 'senior'],
    ['Account Executive', 'account-manager', null],
    ['Executive Assistant', 'executive-assistant', null],
    ['Executive Assistant to the CEO', 'executive-assistant', null],
    ['Customer Service Executive', 'customer-support-representative', null],
    ['Head of Marketing', 'marketing-manager', 'executive'],
    ['Marketing Head', 'marketing-manager', 'executive'],
    ['Lead Generation Specialist', null, null],
    ['Lead Generation Executive', null, null],
    ['Marketing Intern', 'marketing-executive', 'fresher'],
    ['HR Business Partner', 'hr-manager', null],
    ['Chief Cook', 'cook', 'lead'],
    ['Executive Chef', 'chef', null],
    ['Head Chef', 'chef', 'lead'],
    ['Chef de Partie', 'chef', null],
    ['Assistant Professor', 'lecturer', null],
    ['Post Graduate Teacher (Physics)', 'teacher', null],
    ['Primary School Teacher', 'teacher', null],
    ['School Principal', 'school-principal', 'lead'],
    ['Vice Principal', 'school-principal', 'lead'],
    ['Junior High School Teacher', 'teacher', null],
    ['Creative Director', 'art-director', 'lead'],
    ['Managing Director', 'general-manager', 'executive'],
    ['Apprentice Electrician', 'electrician', 'fresher'],
    ['Civil Foreman', 'site-supervisor', 'lead'],
    ['HGV Class 1 Driver', 'truck-driver', null],
    ['Driver', 'driver', null],
    ['Security Supervisor', 'security-guard', 'lead'],
    ['Store Manager', 'store-manager', null],
    ['Senior Manager, Supply Chain', 'supply-chain-manager', 'senior'],
    ['Global Head of Talent Acquisition', 'recruiter', 'executive'],
    ['Lead Engineer - Embedded', 'embedded-engineer', 'lead'],
    ['Director, Customer Success', 'customer-success-manager', 'executive'],
    ['Java / Spring Boot Developer (5-8 yrs)', 'backend-developer', null],
    ['Urgent Requirement: Staff Nurse for Saudi Arabia', 'staff-nurse', null],
    ['Night Shift Security Guard - Abu Dhabi', 'security-guard', null],
    ['Trainee', null, 'fresher'],
    ['Lead', null, 'lead'],
    ['', null, null],
  ];
  it.each(rows)('%s', (title, occupationId, level) => {
    const read = readTitle(title);
    expect({ occupationId: read.occupationId, level: read.level }).toEqual({ occupationId, level });
  });

  it('keeps the telling words, without rank and filler', () => {
    expect(readTitle('Sr. React Developer – Payments (Remote)').words).toEqual([
      'react',
      'developer',
      'payment',
    ]);
    expect(readTitle('Head of Marketing').words).toEqual(['marketing']);
  });
});

describe('occupations in running text', () => {
  const read = (text: string) => recognizeOccupations(text).map((one) => [one.occupationId, one.level]);

  it('reads titles with the rank that stands beside them', () => {
    expect(read('Senior Software Engineer at Acme\nHead of Engineering, then a Java developer.')).toEqual([
      ['software-engineer', 'senior'],
      ['engineering-manager', 'executive'],
      ['backend-developer', null],
    ]);
    expect(read('We are hiring a junior accountant and a senior auditor.')).toEqual([
      ['accountant', 'junior'],
      ['auditor', 'senior'],
    ]);
    expect(read('Staff Nurse (ICU)')).toEqual([['staff-nurse', null]]);
  });

  it('does not take ordinary words for titles', () => {
    expect(read('The main driver of growth; we cook the books and edit. Contact the editor.')).toEqual([]);
    expect(read('Worked as a driver for five years')).toEqual([['driver', null]]);
  });

  it('quotes slice back out of the text', () => {
    const text = '– Zoë, Registered Nurse • Sr. Front-End Developer\nWorked as a Store Manager.';
    const found = recognizeOccupations(text);
    expect(found).toHaveLength(3);
    for (const { quote } of found) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    expect(recognizeOccupations(text)).toEqual(found);
  });
});
