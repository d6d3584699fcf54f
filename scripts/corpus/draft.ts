import type { EmploymentType, Salary } from '@/lib/core/employment';
import type { Level, RemoteKind } from '@/lib/engine/types';
import { linesFor, type Occupation, type Region, readPools } from './material';
import { type City, citiesOf, companyWords } from './places';
import { fill, type Random, spin } from './random';
import { makeSalary } from './salary-text';

/** Everything one posting says, before a voice gives it its form. Phrases start in lower case, without a full stop. */
export type Draft = {
  title: string;
  company: string;
  blurb: string;
  city: string;
  place: string;
  country: string;
  region: Region;
  level: Level;
  remoteKind: RemoteKind;
  type: EmploymentType;
  salary: Salary | null;
  salaryText: string | null;
  yearsText: string;
  duties: string[];
  needs: string[];
  extras: string[];
  keySkills: string[];
  benefits: string[];
  apply: string;
  equal: string | null;
};

const common = readPools('common.txt');
const settings = readPools('settings.txt');

const remotePlaces: Record<Region, string> = {
  in: 'Remote, India',
  us: 'Remote, United States',
  uk: 'Remote, United Kingdom',
  eu: 'Remote, European Union',
  gulf: 'Remote, United Arab Emirates',
};

const yearsOf: Record<Level, [number, number][]> = {
  fresher: [[0, 1]],
  junior: [
    [1, 2],
    [1, 3],
  ],
  mid: [
    [3, 5],
    [3, 6],
    [2, 5],
  ],
  senior: [
    [6, 9],
    [5, 8],
    [6, 10],
  ],
  lead: [
    [8, 12],
    [9, 14],
    [8, 11],
  ],
  executive: [
    [15, 20],
    [14, 22],
  ],
};

export type Slot = {
  occupation: Occupation;
  level: Level;
  region: Region;
  isRemote: boolean;
  duties: { any: string[]; early: string[]; lead: string[] };
};

const join = (items: string[]) =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

function yearsPhrase(level: Level, years: [number, number], random: Random): string {
  const [min, max] = years;
  if (level === 'fresher') {
    return random.pick([
      'no previous experience (we train you)',
      'up to one year of experience, internships included',
      'your studies or training finished, or about to be',
      '0–1 years of experience',
    ]);
  }
  return random.pick([
    `${min}–${max} years of relevant experience`,
    `at least ${min} ${min === 1 ? 'year' : 'years'} in a similar role`,
    `${min}+ years of experience in this kind of work`,
    `${min} to ${max} years of professional experience`,
    `a minimum of ${min} ${min === 1 ? "year's" : "years'"} experience in a comparable position`,
  ]);
}

function skillPhrases(level: Level, skills: string[], random: Random): string[] {
  const [a = '', b = '', c = '', d = '', ...rest] = skills;
  const first = (options: string[]) => random.pick(options);
  if (level === 'fresher') {
    return [
      first([`basic knowledge of ${a} and ${b}`, `a good grasp of ${a} and some idea of ${b}`]),
      first([
        `first practice in ${join([c, d])}, from a course, a project or an internship`,
        `an interest in ${join([c, d])}`,
      ]),
    ];
  }
  if (level === 'junior') {
    return [
      first([
        `working knowledge of ${a} and ${b}`,
        `practical experience of ${a} and ${b}`,
        `good basics in ${a} and ${b}`,
      ]),
      first([`some exposure to ${join([c, d])}`, `${join([c, d, ...rest.slice(0, 1)])} at a working level`]),
    ];
  }
  const strong =
    level === 'mid'
      ? ['hands-on experience with', 'solid knowledge of', 'practical command of', 'confident use of']
      : ['deep experience with', 'a strong command of', 'proven practice in', 'long experience with'];
  const lines = [
    `${first(strong)} ${join([a, b])}`,
    first([join([c, d]), `good knowledge of ${join([c, d])}`, `experience in ${join([c, d])}`]),
  ];
  if (rest.length > 0)
    lines.push(
      first([
        `familiarity with ${join(rest)}`,
        `${join(rest)} in daily work`,
        `a sound understanding of ${join(rest)}`,
      ]),
    );
  return lines;
}

function companyName(setting: string, region: Region, taken: Set<string>, random: Random): string {
  const suffixes = (settings[setting]?.suffix?.[0] ?? 'Group').split('|').map((word) => word.trim());
  for (let attempt = 0; attempt < 200; attempt++) {
    const name = `${random.pick(companyWords[region]).replaceAll('-', random.chance(0.5) ? '-' : ' ')} ${random.pick(suffixes)}`;
    const key = name.toLowerCase().replaceAll('-', ' ');
    if (!taken.has(key)) {
      taken.add(key);
      return name;
    }
  }
  throw new Error(`No company name left for ${setting} in ${region}.`);
}

/** A newcomer does not sign certificates alone: in hands-on trades they help or learn. */
function asLearner({ occupation }: Slot, line: string, random: Random): string {
  const prefix = random.pick(
    occupation.isNarrow ? ['help to ', 'learn to '] : ['help to ', 'learn to ', '', ''],
  );
  return `${prefix}${line}`;
}

function takeDuties(slot: Slot, random: Random): string[] {
  const { level, duties } = slot;
  const take = (pool: string[], count: number) => pool.splice(0, Math.min(count, pool.length));
  if (level === 'executive') {
    return [...random.sample(common.executive?.duty ?? [], random.int(4, 5)), ...take(duties.lead, 1)];
  }
  if (level === 'lead') {
    return [...take(duties.lead, 2), ...random.sample(common.lead?.duty ?? [], 2), ...take(duties.any, 2)];
  }
  const early = level === 'fresher' || level === 'junior' ? take(duties.early, 1) : [];
  const leading = level === 'senior' ? take(duties.lead, 1) : [];
  const own = take(duties.any, random.int(4, 7)).map((line) =>
    level === 'fresher' ? asLearner(slot, line, random) : line,
  );
  return [...own, ...early, ...leading];
}

function employmentType(slot: Slot, title: string, random: Random): EmploymentType {
  if (/\bintern\b/i.test(title)) return 'internship';
  if (slot.level !== 'junior' && slot.level !== 'mid' && slot.level !== 'senior') return 'full_time';
  const roll = random.next();
  if (roll < 0.07) return slot.occupation.desk === 'onsite' ? 'part_time' : 'contract';
  if (roll < 0.11) return 'contract';
  return roll < 0.14 && slot.level !== 'senior' ? 'temporary' : 'full_time';
}

function chooseTitle(slot: Slot, kit: string, random: Random): string {
  const titles = linesFor(slot.occupation.titles[slot.level] ?? [], slot.region);
  return fill(random.pick(titles), { kit });
}

function credentialOf({ occupation, region, level }: Slot, random: Random): string[] {
  const fits = (need: string) => level !== 'fresher' || !/experience|proven|years/.test(need);
  const named = occupation.needs[region];
  if (named) return fits(named) && random.chance(0.85) ? [named] : [];
  const any = occupation.needs.any;
  return any && fits(any) && level !== 'executive' && random.chance(0.6) ? [any] : [];
}

export function makeDraft(slot: Slot, taken: Set<string>, random: Random): Draft {
  const { occupation, level, region, isRemote } = slot;
  const city: City = random.pick(citiesOf[region]);
  const setting = random.pick(occupation.settings);
  const company = companyName(setting, region, taken, random);
  const say = (line: string) => spin(fill(line, { company, city: city.name }), random);
  const kit = occupation.kits.length > 0 ? random.pick(occupation.kits) : null;
  const leading = random.sample(common.executive?.skill ?? [], 4);
  const own = random.sample(linesFor(occupation.skills, region), level === 'executive' ? 2 : 5);
  const general = level === 'executive' ? [...leading, ...own] : own;
  const local = level === 'executive' ? [] : random.sample(occupation.local[region] ?? [], 2);
  const skills = [
    ...new Set([...random.sample(kit?.skills ?? [], level === 'executive' ? 1 : 3), ...local, ...general]),
  ].slice(0, level === 'fresher' ? 4 : 6);
  const title = chooseTitle(slot, kit?.name ?? '', random);
  const type = employmentType(slot, title, random);
  const pay =
    type === 'part_time' || type === 'internship'
      ? null
      : makeSalary(occupation, region, city, level, random);
  const shown = pay !== null && random.chance(0.62) ? pay : null;
  const years = random.pick(yearsOf[level]);
  const isEarly = level === 'fresher' || level === 'junior';
  const ownAsks = occupation.asks.filter((ask) => !(ask.isForExperienced && isEarly)).map((ask) => ask.text);
  const asks = level === 'executive' ? (common.executive?.ask ?? []) : ownAsks;
  const home = common[region] ?? {};
  const remoteBenefits = isRemote ? random.sample(common.remote?.benefit ?? [], 2) : [];
  return {
    title,
    company,
    blurb: say(random.pick(settings[setting]?.blurb ?? [])),
    city: city.name,
    place: isRemote ? remotePlaces[region] : city.full,
    country: isRemote && region === 'eu' ? '' : city.country,
    region,
    level,
    remoteKind: isRemote
      ? 'remote'
      : occupation.desk === 'hybrid' && random.chance(0.55)
        ? 'hybrid'
        : 'onsite',
    type,
    salary: shown?.salary ?? null,
    salaryText: shown?.text ?? null,
    yearsText: level === 'fresher' ? '0–1 years' : `${years[0]}–${years[1]} years`,
    duties: takeDuties(slot, random).map((line) => spin(line, random)),
    needs: [
      yearsPhrase(level, years, random),
      ...skillPhrases(level, skills, random),
      ...credentialOf(slot, random),
      ...random.sample(asks, random.int(1, 3)).map((line) => spin(line, random)),
    ],
    extras: random.sample(linesFor(occupation.extras, region), random.int(2, 3)),
    keySkills: skills,
    benefits: [
      ...remoteBenefits,
      ...random.sample(benefitsFor(home.benefit ?? [], level), random.int(3, 5)),
    ].map(say),
    apply: say(random.pick(applyLines(home.apply ?? [], isRemote, level))),
    equal: random.chance(0.6) ? say(random.pick(home.equal ?? [])) : null,
  };
}

function benefitsFor(lines: string[], level: Level): string[] {
  const isSalaried = level === 'senior' || level === 'lead' || level === 'executive';
  return lines.filter(
    (line) => !(isSalaried && /overtime|late shifts|uniform|ESI|duty meals|shared acc/.test(line)),
  );
}

function applyLines(lines: string[], isRemote: boolean, level: Level): string[] {
  const isWalkIn = (line: string) => line.startsWith('Walk in');
  const isAtOffice = (line: string) => line.includes('{city}');
  const isSenior = level === 'senior' || level === 'lead' || level === 'executive';
  return lines.filter(
    (line) => !(isWalkIn(line) && (isRemote || isSenior)) && !(isAtOffice(line) && isRemote),
  );
}
