import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Level, levels } from '@/lib/engine/types';

export const regions = ['in', 'us', 'uk', 'eu', 'gulf'] as const;
export type Region = (typeof regions)[number];

/** One line of material; `only` names the regions where it may stand. */
type Line = { text: string; only: readonly string[] | null };

export type Occupation = {
  id: string;
  settings: string[];
  regions: string[];
  desk: 'onsite' | 'hybrid';
  hourly: string[];
  isNarrow: boolean;
  /** Middle-level pay: lakh rupees a year, thousands a year, thousand dirhams a month. */
  pay: Record<Region, number>;
  kits: { name: string; skills: string[] }[];
  titles: Partial<Record<Level, Line[]>>;
  duties: { text: string; isForExperienced: boolean }[];
  early: string[];
  lead: string[];
  skills: Line[];
  extras: Line[];
  local: Record<string, string[]>;
  asks: { text: string; isForExperienced: boolean }[];
  needs: Record<string, string>;
};

export type Block = { name: string; entries: { key: string; value: string }[] };

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'material');

/** Blocks start with `@ name`; each further line is `key: value`. */
export function readBlocks(file: string): Block[] {
  const blocks: Block[] = [];
  for (const line of readFileSync(path.join(folder, file), 'utf8').split('\n')) {
    if (line.startsWith('@ ')) blocks.push({ name: line.slice(2).trim(), entries: [] });
    const parts = /^([a-z+ ]+(?: [^:]*)?): (.+)$/.exec(line);
    if (parts?.[1] && parts[2]) blocks.at(-1)?.entries.push({ key: parts[1], value: parts[2].trim() });
  }
  return blocks;
}

const words = (value: string) => value.split(/[\s,]+/).filter(Boolean);

function toLine(text: string): Line {
  const tagged = /^\[([a-z ]+)\]\s*(.+)$/.exec(text.trim());
  return tagged?.[1] && tagged[2]
    ? { text: tagged[2], only: words(tagged[1]) }
    : { text: text.trim(), only: null };
}

export function linesFor(lines: readonly Line[], region: string): string[] {
  return lines.filter((line) => line.only === null || line.only.includes(region)).map((line) => line.text);
}

function readPay(value: string): Record<Region, number> {
  const pairs = value.split(',').map((part) => part.trim().split(' '));
  const pay = Object.fromEntries(pairs.map(([region, amount]) => [region, Number(amount)]));
  return { in: pay.in ?? 5, us: pay.us ?? 60, uk: pay.uk ?? 32, eu: pay.eu ?? 38, gulf: pay.gulf ?? 7 };
}

function toOccupation(block: Block): Occupation {
  const values = (key: string) =>
    block.entries.filter((entry) => entry.key === key).map((entry) => entry.value);
  const one = (key: string) => values(key)[0] ?? '';
  const named = (prefix: string) =>
    block.entries
      .filter((entry) => entry.key.startsWith(`${prefix} `))
      .map((entry) => ({ name: entry.key.slice(prefix.length + 1), value: entry.value }));
  const marked = (key: string) =>
    block.entries
      .filter((entry) => entry.key === key || entry.key === `${key}+`)
      .map((entry) => ({ text: entry.value, isForExperienced: entry.key === `${key}+` }));
  const split = (value: string) => value.split(';').map((part) => part.trim());
  const titles: Partial<Record<Level, Line[]>> = {};
  for (const { name, value } of named('title')) {
    const level = levels.find((known) => known === name);
    if (!level) throw new Error(`${block.name}: no such level: ${name}`);
    titles[level] = value.split('|').map(toLine);
  }
  return {
    id: block.name,
    settings: words(one('settings')),
    regions: words(one('regions')),
    desk: one('desk') === 'hybrid' ? 'hybrid' : 'onsite',
    hourly: words(one('hourly')),
    isNarrow: one('spread') === 'narrow',
    pay: readPay(one('pay')),
    kits: named('kit').map(({ name, value }) => ({ name, skills: split(value) })),
    titles,
    duties: marked('duty'),
    early: values('early'),
    lead: values('lead'),
    skills: split(one('skills')).map(toLine),
    extras: split(one('extras')).map(toLine),
    local: Object.fromEntries(named('local').map(({ name, value }) => [name, split(value)])),
    asks: marked('ask'),
    needs: Object.fromEntries(named('need').map(({ name, value }) => [name, value])),
  };
}

export function readOccupations(): Occupation[] {
  return readdirSync(folder)
    .filter((name) => /^\d+-.*\.txt$/.test(name))
    .sort()
    .flatMap(readBlocks)
    .map(toOccupation);
}

/** `setting → key → lines` for the files that hold plain pools. */
export function readPools(file: string): Record<string, Record<string, string[]>> {
  const pools: Record<string, Record<string, string[]>> = {};
  for (const block of readBlocks(file)) {
    const pool: Record<string, string[]> = {};
    for (const { key, value } of block.entries) {
      const lines = pool[key] ?? [];
      lines.push(value);
      pool[key] = lines;
    }
    pools[block.name] = pool;
  }
  return pools;
}
