import { type SearchIndex, startIndex } from '@/lib/engine/index/build-index';
import { cvQueryTerms, jobIndexTerms } from '@/lib/engine/index/index-terms';
import { searchIndex } from '@/lib/engine/index/search-index';
import type { MatchableCv } from '@/lib/engine/score/matchable-cv';
import { scoreMatch } from '@/lib/engine/score/score-match';
import type { JobStore, StoredProfile } from './job-store';

export type BenchCv = { id: string; text: string; prepared: MatchableCv };

export type Figures = {
  jobs: number;
  indexMs: number;
  /** Search the index, read the candidates, score and explain them, keep the best 50. */
  matchP50Ms: number;
  matchP95Ms: number;
  searchP50Ms: number;
  /** Score and explain every job of the store, without an index. */
  scanMs: number;
  naiveMs: number;
};

const candidates = 300;
const kept = 50;
const rounds = 3;

export async function measureStore(store: JobStore, jobs: number, cvs: readonly BenchCv[]): Promise<Figures> {
  const started = performance.now();
  const index = await readIndex(store);
  const indexMs = performance.now() - started;
  const matchMs: number[] = [];
  const searchMs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const { prepared } of cvs) {
      const from = performance.now();
      const hits = searchIndex(index, cvQueryTerms(prepared), candidates);
      searchMs.push(performance.now() - from);
      rankJobs(prepared, await store.profilesOf(hits.map(({ doc }) => doc)));
      matchMs.push(performance.now() - from);
    }
  }
  const [first] = cvs;
  if (!first) throw new Error('No CV to measure with.');
  const scanMs = await timed(() => scanAll(store, first.prepared));
  const naiveMs = await timed(() => scanNaively(store, first.text));
  return {
    jobs,
    indexMs,
    matchP50Ms: percentile(matchMs, 0.5),
    matchP95Ms: percentile(matchMs, 0.95),
    searchP50Ms: percentile(searchMs, 0.5),
    scanMs,
    naiveMs,
  };
}

async function readIndex(store: JobStore): Promise<SearchIndex> {
  const builder = startIndex();
  for await (const page of store.profiles()) {
    for (const { profile } of page) builder.add(jobIndexTerms(profile));
  }
  return builder.finish();
}

function rankJobs(cv: MatchableCv, jobs: readonly StoredProfile[]) {
  return jobs
    .map(({ id, profile }) => ({ id, match: scoreMatch(cv, profile) }))
    .sort((a, b) => b.match.score - a.match.score || a.id - b.id)
    .slice(0, kept);
}

async function scanAll(store: JobStore, cv: MatchableCv): Promise<void> {
  let best: ReturnType<typeof rankJobs> = [];
  for await (const page of store.profiles()) {
    best = [...best, ...rankJobs(cv, page)].sort((a, b) => b.match.score - a.match.score).slice(0, kept);
  }
}

/** The loop of the first notes, as it stands there: every job's words are split anew for every CV. */
async function scanNaively(store: JobStore, cvText: string): Promise<void> {
  let best: { id: number; score: number }[] = [];
  for await (const page of store.texts()) {
    const scored = page.map(({ id, title, text }) => ({ id, score: naiveScore(cvText, `${title} ${text}`) }));
    best = [...best, ...scored].sort((a, b) => b.score - a.score).slice(0, kept);
  }
}

export function naiveScore(cvText: string, jobText: string): number {
  const cvWords = cvText.toLowerCase().split(/\s+/);
  const jobWords = jobText.toLowerCase().split(/\s+/);
  const matches = cvWords.filter((word) => word.length > 3 && jobWords.includes(word)).length;
  return Math.min(matches / Math.max(jobWords.length, 10), 1);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
