import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createEngineRanker } from './engine-ranker';
import { createBaseline, createBm25, createTfIdf, type Ranker } from './lexical-rankers';
import { type Direction, type Doc, directions, type LabeledSet, loadSet, type Split } from './load-set';
import { type Metrics, meanMetrics, measureRanking } from './metrics';

type Result = { split: string; queries: number; ranker: string } & Metrics;

const usage = `npm run bench:relevance -- [--dir DIR] [--direction cv-to-job|job-to-cv] [--min-grade N] [--json]
DIR holds cvs.jsonl, jobs.jsonl and qrels.tsv (query-id 0 doc-id grade); without it the shipped set is used.`;

function main(): void {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: fileURLToPath(new URL('./set', import.meta.url)) },
      direction: { type: 'string', default: 'cv-to-job' },
      'min-grade': { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const direction = directions.find((name) => name === values.direction);
  if (values.help || !direction) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const dir = resolve(values.dir);
  const set = loadSet(dir, direction);
  const { results, perTrade } = measureSet(set, direction, Number(values['min-grade']));
  if (values.json) {
    console.log(
      JSON.stringify({ dir, direction, unknownPairs: set.unknownPairs, results, perTrade }, null, 2),
    );
    return;
  }
  console.log(`${dir}\n${set.cvs.length} CVs, ${set.jobs.length} postings, ${direction}`);
  if (set.unknownPairs > 0) console.log(`${set.unknownPairs} labels name a CV or posting that is not there`);
  printTable(results);
  if (perTrade.length > 0) printTable(perTrade.filter((row) => row.ranker === 'engine'));
}

function measureSet(
  set: LabeledSet,
  direction: Direction,
  minGrade: number,
): { results: Result[]; perTrade: Result[] } {
  const [queries, docs] = direction === 'cv-to-job' ? [set.cvs, set.jobs] : [set.jobs, set.cvs];
  const judged = queries.filter((query) => hasRelevant(set.grades.get(query.id), minGrade));
  const rankers = [
    createEngineRanker(docs, direction),
    createBaseline(docs, direction),
    createBm25(docs),
    createTfIdf(docs),
  ];
  const results: Result[] = [];
  const perTrade: Result[] = [];
  for (const ranker of rankers) {
    const scores = new Map(judged.map((query) => [query.id, ranker.scoreAll(query)] as const));
    const measure = (split: Split) => measureSplit(set, split, judged, docs, ranker, scores, minGrade);
    results.push(...set.splits.map(measure));
    perTrade.push(...tradeSplits(set, direction).map(measure));
  }
  const order = new Map(set.splits.map((split, index) => [split.name, index]));
  results.sort((a, b) => (order.get(a.split) ?? 0) - (order.get(b.split) ?? 0));
  return { results, perTrade };
}

function measureSplit(
  set: LabeledSet,
  split: Split,
  queries: readonly Doc[],
  docs: readonly Doc[],
  ranker: Ranker,
  scores: ReadonlyMap<string, Float64Array>,
  minGrade: number,
): Result {
  const kept = docs.map((doc, index) => ({ id: doc.id, index })).filter(({ id }) => split.hasDoc(id));
  const all: Metrics[] = [];
  for (const query of queries) {
    const found = scores.get(query.id);
    if (!found || !split.hasQuery(query.id)) continue;
    const grades = set.grades.get(query.id) ?? new Map<string, number>();
    const ranked = [...kept].sort(
      (a, b) => (found[b.index] ?? 0) - (found[a.index] ?? 0) || byHash(a.id, b.id),
    );
    const metrics = measureRanking(
      ranked.map(({ id }) => grades.get(id) ?? 0),
      kept.flatMap(({ id }) => grades.get(id) ?? []),
      minGrade,
    );
    if (metrics) all.push(metrics);
  }
  return { split: split.name, queries: all.length, ranker: ranker.name, ...meanMetrics(all) };
}

function tradeSplits(set: LabeledSet, direction: Direction): Split[] {
  if (direction !== 'cv-to-job') return [];
  return [...new Set(set.trades.values())].map((trade) => ({
    name: trade,
    hasQuery: (id) => set.trades.get(id) === trade,
    hasDoc: () => true,
  }));
}

function hasRelevant(grades: ReadonlyMap<string, number> | undefined, minGrade: number): boolean {
  return [...(grades?.values() ?? [])].some((grade) => grade >= minGrade);
}

/** Equal scores fall in an order that knows nothing of the file's. */
function byHash(a: string, b: string): number {
  return hash(a) - hash(b) || (a < b ? -1 : 1);
}

function hash(text: string): number {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619) >>> 0;
  return value;
}

function printTable(results: readonly Result[]): void {
  console.log('\nsplit        ranker    queries    MAP  nDCG@10    MRR    P@5');
  for (const { split, ranker, queries, map, ndcg10, mrr, p5 } of results) {
    const figures = [map, ndcg10, mrr, p5].map((figure) => figure.toFixed(3).padStart(7)).join('');
    console.log(`${split.padEnd(12)} ${ranker.padEnd(9)} ${String(queries).padStart(7)}${figures}`);
  }
}

main();
