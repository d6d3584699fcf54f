import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const directions = ['cv-to-job', 'job-to-cv'] as const;
export type Direction = (typeof directions)[number];

export type Doc = { id: string; text: string; title: string; company: string; location: string };

export type Split = { name: string; hasQuery: (id: string) => boolean; hasDoc: (id: string) => boolean };

export type LabeledSet = {
  cvs: Doc[];
  jobs: Doc[];
  /** Grade by query id, then document id, already turned to the direction asked for. */
  grades: Map<string, Map<string, number>>;
  splits: Split[];
  /** Trade of a CV, when the set names trades. */
  trades: Map<string, string>;
  /** Lines of `qrels.tsv` that name a CV or posting which is not there. */
  unknownPairs: number;
};

type SplitFile = { test?: string[]; trades?: Record<string, string[]> };

/**
 * Reads `cvs.jsonl`, `jobs.jsonl` and `qrels.tsv` (and `split.json`, if there) from a folder. Every field but the id may
 * be missing. The qrels may stand in either direction; which one is seen by the ids.
 */
export function loadSet(dir: string, direction: Direction): LabeledSet {
  const cvs = readDocs(join(dir, 'cvs.jsonl'));
  const jobs = readDocs(join(dir, 'jobs.jsonl'));
  const cvIds = new Set(cvs.map((doc) => doc.id));
  const jobIds = new Set(jobs.map((doc) => doc.id));
  const rows = readRows(join(dir, 'qrels.tsv'));
  const forward = rows.filter(([query, doc]) => cvIds.has(query) && jobIds.has(doc)).length;
  const backward = rows.filter(([query, doc]) => jobIds.has(query) && cvIds.has(doc)).length;
  const isCvFirst = forward === backward ? direction === 'cv-to-job' : forward > backward;
  const grades = new Map<string, Map<string, number>>();
  let unknownPairs = 0;
  for (const [first, second, grade] of rows) {
    const [cv, job] = isCvFirst ? [first, second] : [second, first];
    if (!cvIds.has(cv) || !jobIds.has(job)) unknownPairs++;
    else if (direction === 'cv-to-job') put(grades, cv, job, grade);
    else put(grades, job, cv, grade);
  }
  const file = readSplit(join(dir, 'split.json'));
  const trades = new Map(
    Object.entries(file.trades ?? {}).flatMap(([trade, ids]) => ids.map((id) => [id, trade] as const)),
  );
  return { cvs, jobs, grades, splits: toSplits(file.test ?? [], direction), trades, unknownPairs };
}

function put(grades: Map<string, Map<string, number>>, query: string, doc: string, grade: number): void {
  const known = grades.get(query) ?? new Map<string, number>();
  known.set(doc, Math.max(grade, known.get(doc) ?? 0));
  grades.set(query, known);
}

/** Postings have no split of their own: job-to-cv ranks each part's CVs for all postings that have a fitting one. */
function toSplits(test: string[], direction: Direction): Split[] {
  const isTest = new Set(test);
  const everything = () => true;
  const all: Split = { name: 'all', hasQuery: everything, hasDoc: everything };
  if (isTest.size === 0) return [all];
  const parts = [
    { name: 'train', has: (id: string) => !isTest.has(id) },
    { name: 'test', has: (id: string) => isTest.has(id) },
  ];
  return [
    all,
    ...parts.map(({ name, has }) =>
      direction === 'cv-to-job'
        ? { name, hasQuery: has, hasDoc: everything }
        : { name, hasQuery: everything, hasDoc: has },
    ),
  ];
}

function readDocs(path: string): Doc[] {
  return readLines(path).map((line, index) => {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new Error(`${path}: record ${index + 1} is not JSON`);
    }
    const fields = (value ?? {}) as Record<string, unknown>;
    const id = fields.id ?? fields._id;
    if (id === undefined || id === null) throw new Error(`${path}: record ${index + 1} has no id`);
    const field = (name: string) => (fields[name] == null ? '' : String(fields[name]).trim());
    return {
      id: String(id),
      text: field('text'),
      title: field('title'),
      company: field('company'),
      location: field('location'),
    };
  });
}

function readRows(path: string): (readonly [string, string, number])[] {
  const rows: (readonly [string, string, number])[] = [];
  for (const line of readLines(path)) {
    const cells = line.includes('\t') ? line.split('\t') : line.trim().split(/\s+/);
    const [query, second, third, fourth] = cells.map((cell) => cell.trim());
    const [doc, grade] = fourth === undefined ? [second, third] : [third, fourth];
    // A line whose last cell is no number is a heading.
    if (query && doc && grade && Number.isFinite(Number(grade))) rows.push([query, doc, Number(grade)]);
  }
  return rows;
}

function readLines(path: string): string[] {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

function readSplit(path: string): SplitFile {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as SplitFile) : {};
}
