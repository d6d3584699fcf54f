import { readFile } from 'node:fs/promises';
import { type ImportCounts, importJobs } from './import-jobs';
import { SampleJob } from './schema';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Takes the sample corpus in (`data/jobs/sample.jsonl`), its ages counted from today, so that it never looks old.
 * Loading it again the same day changes nothing.
 */
export async function loadSampleJobs(file: string, now: Date = new Date()): Promise<ImportCounts> {
  const today = Math.floor(now.getTime() / dayMs) * dayMs;
  const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
  const records = lines.map((line) => {
    const { ageDays, ...record } = SampleJob.parse(JSON.parse(line));
    return { ...record, postedAt: new Date(today - ageDays * dayMs), expiresAt: null };
  });
  return importJobs({ source: 'sample', records });
}
