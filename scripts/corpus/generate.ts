import { mkdirSync, writeFileSync } from 'node:fs';
import type { Level } from '@/lib/engine/types';
import { type Draft, makeDraft, type Slot } from './draft';
import { type Occupation, type Region, readOccupations, regions } from './material';
import { proseVoices } from './prose-voices';
import { createRandom, type Random } from './random';
import { listVoices, type Voice } from './voices';

export const corpusSeed = 20_260_914;
export const postingsPerOccupation = 10;

const levelPlan: Level[] = [
  'fresher',
  'junior',
  'junior',
  'mid',
  'mid',
  'mid',
  'senior',
  'senior',
  'lead',
  'executive',
];

const voices: Record<string, Voice> = { ...listVoices, ...proseVoices };
const everywhere = ['plain', 'agency', 'letter', 'questions', 'firstMonths', 'brief'];
const voicesOf: Record<Region, string[]> = {
  in: ['indianProfile', 'indianProfile', ...everywhere],
  us: ['corporate', 'corporate', ...everywhere],
  uk: ['specification', 'specification', ...everywhere],
  eu: ['tasksAndProfile', 'tasksAndProfile', ...everywhere],
  gulf: ['package', 'package', 'plain', 'agency', 'questions', 'brief'],
};

function shuffled<T>(items: readonly T[], random: Random): T[] {
  return random.sample(items, items.length);
}

/** The ten levels of one occupation; a level it does not know becomes the nearest that it does. */
function levelsFor(occupation: Occupation): Level[] {
  const instead: Record<Level, Level> = {
    fresher: 'junior',
    junior: 'mid',
    mid: 'mid',
    senior: 'mid',
    lead: 'senior',
    executive: 'mid',
  };
  return levelPlan.map((level) => (occupation.titles[level] ? level : instead[level]));
}

/** Cards that are dealt round after round, so that neighbors share as little as possible. */
function deck(items: string[], random: Random): string[] {
  const cards: string[] = [];
  for (let round = 0; round < 12; round++) cards.push(...shuffled(items, random));
  return cards;
}

function withoutRepeats(pool: string[], count: number): string[] {
  const taken: string[] = [];
  for (let index = 0; index < pool.length && taken.length < count; index++) {
    const card = pool[index];
    if (card !== undefined && !taken.includes(card)) {
      taken.push(card);
      pool.splice(index, 1);
      index--;
    }
  }
  return taken;
}

function draftsOf(occupation: Occupation, taken: Set<string>, random: Random): Draft[] {
  const onSite = occupation.regions.filter((name): name is Region =>
    regions.some((region) => region === name),
  );
  const places = deck(onSite, random) as Region[];
  const any = deck(
    occupation.duties.map((duty) => duty.text),
    random,
  );
  const simple = deck(
    occupation.duties.filter((duty) => !duty.isForExperienced).map((duty) => duty.text),
    random,
  );
  const early = deck(occupation.early, random);
  const lead = deck(occupation.lead, random);
  return levelsFor(occupation).map((level) => {
    const isRemote = occupation.regions.includes('remote') && level !== 'fresher' && random.chance(0.28);
    const region =
      level === 'fresher' && occupation.regions.includes('in') && random.chance(0.5)
        ? 'in'
        : (places.shift() ?? 'in');
    const isEarly = level === 'fresher' || level === 'junior';
    const slot: Slot = {
      occupation,
      level,
      region,
      isRemote: isRemote && region !== 'gulf',
      duties: {
        any: withoutRepeats(isEarly ? simple : any, 7),
        early: withoutRepeats(early, 2),
        lead: withoutRepeats(lead, 2),
      },
    };
    return makeDraft(slot, taken, random);
  });
}

export type SampleRecord = {
  externalId: string;
  title: string;
  company: string;
  locations: string[];
  country: string | null;
  remoteKind: Draft['remoteKind'];
  employmentType: Draft['type'];
  level: Level;
  salary: Draft['salary'];
  url: null;
  text: string;
  ageDays: number;
};

const american: [RegExp, string][] = [
  [/Operating Theatre/g, 'Operating Room'],
  [/([Pp])aediatric/g, '$1ediatric'],
  [/([Oo]rthop)aedic/g, '$1edic'],
  [/([Hh])aem/g, '$1em'],
  [/(rgan|ogn|ecial|odern|mphas)is(e|ed|es|ing|ation)\b/g, '$1iz$2'],
  [/nalyse\b/g, 'nalyze'],
  [/\b([Ll])abour/g, '$1abor'],
  [/\b([Cc])olour/g, '$1olor'],
  [/\b([Cc])entre/g, '$1enter'],
  [/\b([Ll])icence/g, '$1icense'],
  [/\b([Pp])rogramme/g, '$1rogram'],
  [/\b([Tt])yre/g, '$1ire'],
  [/luminium/g, 'luminum'],
];

function spelled(text: string, region: Region): string {
  return region === 'us' ? american.reduce((done, [from, to]) => done.replace(from, to), text) : text;
}

function toRecord(draft: Draft, externalId: string, voice: Voice, random: Random): SampleRecord {
  return {
    externalId,
    title: spelled(draft.title, draft.region),
    company: spelled(draft.company, draft.region),
    locations: [draft.place],
    country: draft.country || null,
    remoteKind: draft.remoteKind,
    employmentType: draft.type,
    level: draft.level,
    salary: draft.salary,
    url: null,
    text: spelled(voice(draft, random), draft.region),
    ageDays: Math.floor(random.next() ** 1.6 * 44),
  };
}

/** The whole corpus: ten postings an occupation, the same for the same seed. */
export function generateCorpus(seed = corpusSeed): SampleRecord[] {
  const taken = new Set<string>();
  return readOccupations().flatMap((occupation, place) => {
    const random = createRandom(seed + place * 7919);
    const decks = Object.fromEntries(regions.map((region) => [region, shuffled(voicesOf[region], random)]));
    return draftsOf(occupation, taken, random).map((draft, index) => {
      const name = decks[draft.region]?.shift() ?? 'plain';
      const number = String(index + 1).padStart(2, '0');
      return toRecord(draft, `${occupation.id}-${number}`, voices[name] ?? listVoices.plain, random);
    });
  });
}

export function toJsonLines(records: readonly SampleRecord[]): string {
  return `${records.map((record) => JSON.stringify(record)).join('\n')}\n`;
}

export function writeCorpus(file: string): number {
  const records = generateCorpus();
  mkdirSync('data/jobs', { recursive: true });
  writeFileSync(file, toJsonLines(records));
  return records.length;
}
