import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { levels } from '@/lib/engine/types';
import { generateCorpus, postingsPerOccupation, type SampleRecord, toJsonLines } from './generate';

const records = readFileSync('data/jobs/sample.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as SampleRecord);

function shinglesOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(4).map((_, index) => words.slice(index, index + 5).join(' ')));
}

function jaccard(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  return shared / (a.size + b.size - shared);
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const occupationOf = (record: SampleRecord) => record.externalId.replace(/-\d+$/, '');
const occupations = [...new Set(records.map(occupationOf))];

describe('the sample corpus', () => {
  test('is what the generator makes of the hand-written material', () => {
    expect(toJsonLines(generateCorpus())).toBe(readFileSync('data/jobs/sample.jsonl', 'utf8'));
  });

  test('holds 600 postings of 60 occupations, all levels, every company once', () => {
    expect(records).toHaveLength(600);
    expect(occupations).toHaveLength(600 / postingsPerOccupation);
    expect(new Set(records.map((record) => record.company)).size).toBe(600);
    expect(new Set(records.map((record) => record.level))).toEqual(new Set(levels));
    expect(new Set(records.map((record) => record.salary?.currency ?? ''))).toEqual(
      new Set(['', 'INR', 'USD', 'GBP', 'EUR', 'AED', 'SAR', 'QAR']),
    );
  });

  test('does not repeat itself within an occupation', () => {
    for (const occupation of occupations) {
      const sets = records
        .filter((record) => occupationOf(record) === occupation)
        .map((record) => shinglesOf(record.text));
      const pairs = sets.flatMap((a, index) => sets.slice(index + 1).map((b) => jaccard(a, b)));
      expect(median(pairs), occupation).toBeLessThan(0.25);
      expect(Math.max(...pairs), occupation).toBeLessThanOrEqual(0.6);
    }
  });

  test('leaves no gap, double word or unfilled place in its sentences', () => {
    for (const { text, title, externalId } of records) {
      expect(`${title}\n${text}`, externalId).not.toMatch(
        /undefined|[{}|]|\bNaN\b|\.\.|,\s*(?:[,;]|\.(?!NET))| {2}|: *\n\n/,
      );
      expect(text, externalId).not.toMatch(/\b(and|or|the|of|to|in|with|a) \1\b/i);
      expect(text, externalId).not.toMatch(/\ban? (?:an?|and|or)\b/);
    }
  });

  test('never asks a fresher for years or offers one a senior title', () => {
    for (const record of records.filter(({ level }) => level === 'fresher')) {
      expect(record.title, record.externalId).not.toMatch(/senior|lead\b|manager|head of|director/i);
      expect(record.text, record.externalId).not.toMatch(
        /\b[2-9]\d?(?:\+| ?– ?\d+| to \d+) years|(?:at least|minimum of) [2-9] years/,
      );
    }
    for (const record of records.filter(({ level }) => ['senior', 'lead', 'executive'].includes(level))) {
      expect(record.title, record.externalId).not.toMatch(/junior|trainee|fresher|intern\b|graduate/i);
    }
  });
});
