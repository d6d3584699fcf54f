import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serveEmbedded } from '@/lib/db/embedded';
import { readCv } from '@/lib/engine/reading/read-cv';
import { matchableCv } from '@/lib/engine/score/matchable-cv';
import { scoreMatch } from '@/lib/engine/score/score-match';
import type { JobProfile } from '@/lib/engine/types';
import { type JobStore, openJobStore } from './match/job-store';
import { type BenchCv, type Figures, measureStore, naiveScore } from './match/measure';
import { varyJobs } from './match/vary-jobs';

const asOf = { year: 2026, month: 1 };

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '600,10000,100000' },
    postgres: { type: 'string', default: process.env.BENCH_DATABASE_URL ?? process.env.TEST_DATABASE_URL },
    json: { type: 'boolean', default: false },
  },
});

type Row = Figures & { store: string };

function readCvs(): BenchCv[] {
  const file = fileURLToPath(new URL('./relevance/set/cvs.jsonl', import.meta.url));
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    return { id, text, prepared: matchableCv(readCv(text, { asOf }), text) };
  });
}

/** By processor time, which other programs on the machine do not stretch. */
function perSecond(calls: number, work: () => void): number {
  work();
  const from = process.cpuUsage();
  work();
  return Math.round(calls / (process.cpuUsage(from).user / 1_000_000));
}

function scoringOnly(cvs: readonly BenchCv[]) {
  const jobs = [...varyJobs(600)];
  const profiles = jobs.map((job): JobProfile => JSON.parse(JSON.stringify(job.profile)));
  const calls = cvs.length * jobs.length;
  return {
    scoreMatchPerSecond: perSecond(calls, () => {
      for (const { prepared } of cvs) for (const profile of profiles) scoreMatch(prepared, profile);
    }),
    naivePerSecond: perSecond(calls, () => {
      for (const { text } of cvs) for (const job of jobs) naiveScore(text, `${job.title} ${job.text}`);
    }),
  };
}

async function measure(name: string, store: JobStore, sizes: number[], cvs: BenchCv[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of sizes) {
    await store.fill(varyJobs(size));
    const row = { store: name, ...(await measureStore(store, size, cvs)) };
    rows.push(row);
    if (!values.json) printRow(row);
  }
  return rows;
}

function printRow(row: Row): void {
  const ms = (value: number) => (value < 100 ? value.toFixed(1) : Math.round(value).toString()).padStart(9);
  const ratio = (value: number) => `${(row.naiveMs / value).toFixed(1)}×`.padStart(8);
  console.log(
    row.store.padEnd(11) +
      String(row.jobs).padStart(7) +
      [row.indexMs, row.searchP50Ms, row.matchP50Ms, row.matchP95Ms, row.scanMs, row.naiveMs]
        .map(ms)
        .join('') +
      ratio(row.matchP50Ms) +
      ratio(row.scanMs),
  );
}

async function main(): Promise<void> {
  const sizes = values.sizes.split(',').map(Number);
  const cvs = readCvs();
  const machine = `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}`;
  const scoring = scoringOnly(cvs);
  if (!values.json) {
    console.log(machine);
    console.log(
      `scoring only: ${scoring.scoreMatchPerSecond} explained scores per CPU second, naive loop ${scoring.naivePerSecond} (${(scoring.scoreMatchPerSecond / scoring.naivePerSecond).toFixed(1)}×)\n`,
    );
    console.log(
      'Milliseconds for one CV. match = index, best 300 read and explained; scan = every job explained.',
    );
    console.log('store         jobs    index   search match50  match95     scan    naive  /match  /scan');
  }
  const rows: Row[] = [];
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-match-'));
  const served = await serveEmbedded(folder, () => {});
  const embedded = await openJobStore({ host: served.host, user: 'postgres', database: 'postgres' });
  try {
    rows.push(...(await measure('embedded', embedded, sizes, cvs)));
  } finally {
    await embedded.close();
    await served.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  if (values.postgres) {
    const store = await openJobStore({ connectionString: values.postgres });
    try {
      rows.push(...(await measure('postgresql', store, sizes, cvs)));
    } finally {
      await store.close();
    }
  } else if (!values.json) {
    console.log('postgresql  skipped: name one by --postgres URL or BENCH_DATABASE_URL');
  }
  if (values.json) console.log(JSON.stringify({ machine, ...scoring, rows }, null, 2));
}

await main();
