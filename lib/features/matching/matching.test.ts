import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { correctCv } from '@/lib/features/cvs/correct-cv';
import { pasteCv } from '@/lib/features/cvs/paste-cv';
import { processCv } from '@/lib/features/cvs/process-cv';
import { addJob } from '@/lib/features/jobs/add-job';
import { loadSampleJobs } from '@/lib/features/jobs/load-sample-jobs';
import { markJob } from '@/lib/features/jobs/mark-job';
import { queueHealth } from '@/lib/integrations/queue';
import { abandonMatching } from './abandon-matching';
import { explainMatch } from './explain-match';
import { listMatches } from './list-matches';
import { listScores } from './list-scores';
import { refreshAllMatches } from './refresh-all-matches';
import { keptMatches, refreshMatches } from './refresh-matches';
import { retryMatching } from './retry-matching';

withTestDb();

const cvText = `Meera Raghavan
meera@example.com

Experience
Senior React Developer, Kaveri Pay
April 2021 - present
- Built the checkout in React and TypeScript for 2 million shoppers
- Reduced page load time by 40 % with Next.js

Frontend Developer, Nila Labs
June 2018 - March 2021
- Developed dashboards in JavaScript, React and GraphQL

Skills
React, TypeScript, JavaScript, Next.js, GraphQL, CSS, Jest, Git
`;

/** A part of the sample, just more than what is kept. */
const someJobs = path.join(mkdtempSync(path.join(tmpdir(), 'jobr-jobs-')), 'some.jsonl');
const sample = readFileSync(path.resolve('data/jobs/sample.jsonl'), 'utf8').split('\n');
writeFileSync(someJobs, sample.filter((_, index) => index % 5 < 2).join('\n'));

let asha: Actor;
let stranger: Actor;
let cvId: string;

beforeEach(async () => {
  asha = await insertPerson('asha@example.com');
  stranger = await insertPerson('stranger@example.com');
  await loadSampleJobs(someJobs);
  cvId = (await pasteCv(asha, { text: cvText })).cv.id;
  await processCv(asha, { cvId });
});

test('the best of all jobs are kept, best first, and reasons give the number of the list', async () => {
  await refreshMatches(asha, { cvId });
  const { items, progress } = await listMatches(asha, { cvId });
  expect(progress.state).toBe('done');
  expect(items).toHaveLength(keptMatches);
  expect(items.map((item) => item.score)).toEqual(items.map((item) => item.score).sort((a, b) => b - a));
  expect(items[0]?.title).toMatch(/react|front.?end|web|javascript|full.?stack/i);
  for (const item of items.slice(0, 5)) {
    const { match } = await explainMatch(asha, { cvId, jobId: item.jobId });
    expect(match.score).toBe(item.score);
  }
});

test('the same CV is ranked the same way again', async () => {
  await refreshMatches(asha, { cvId });
  const first = await listMatches(asha, { cvId });
  await refreshMatches(asha, { cvId });
  expect((await listMatches(asha, { cvId })).items).toEqual(first.items);
});

test('a corrected CV waits for its own ranking and then follows the correction', async () => {
  await refreshMatches(asha, { cvId });
  await correctCv(asha, { cvId, section: 'level', value: 'fresher' });
  expect((await listMatches(asha, { cvId })).progress.state).toBe('waiting');
  await refreshMatches(asha, { cvId });
  expect((await listMatches(asha, { cvId })).progress.state).toBe('done');
});

test('a ranking that was given up ends for its CV, and a later correction waits for a new one', async () => {
  await refreshMatches(asha, { cvId });
  const { items } = await listMatches(asha, { cvId });
  await abandonMatching(stranger, { cvId });
  expect((await listMatches(asha, { cvId })).progress.state).toBe('done');
  await abandonMatching(asha, { cvId });
  expect(await listMatches(asha, { cvId })).toMatchObject({ progress: { state: 'failed' }, items });
  await correctCv(asha, { cvId, section: 'level', value: 'fresher' });
  expect((await listMatches(asha, { cvId })).progress.state).toBe('waiting');
});

test('a ranking that was given up begins again when its owner asks, and only then', async () => {
  await refreshMatches(asha, { cvId });
  await executeSql('delete from pgboss.job');
  await retryMatching(asha, { cvId });
  await abandonMatching(asha, { cvId });
  await expect(retryMatching(stranger, { cvId })).rejects.toMatchObject({ code: 'not_found' });
  expect(await queueHealth()).toMatchObject({ waiting: 0 });
  await retryMatching(asha, { cvId });
  await retryMatching(asha, { cvId });
  expect(await queueHealth()).toMatchObject({ waiting: 1 });
  expect((await listMatches(asha, { cvId })).progress.state).toBe('waiting');
});

test('named jobs have the score of the list, and only for the owner of the CV', async () => {
  await refreshMatches(asha, { cvId });
  const [first, second] = (await listMatches(asha, { cvId })).items;
  if (!first || !second) throw new Error('no match');
  const jobIds = [second.jobId, first.jobId, cvId];
  const scores = await listScores(asha, { cvId, jobIds });
  expect([...scores.keys()].sort()).toEqual([first.jobId, second.jobId].sort());
  expect(scores.get(first.jobId)).toEqual({ jobId: first.jobId, score: first.score, band: first.band });
  expect(await listScores(stranger, { cvId, jobIds })).toEqual(new Map());
  expect(await listScores(asha, { cvId, jobIds: [] })).toEqual(new Map());
});

test('nobody sees, explains or refreshes another person’s matches', async () => {
  await refreshMatches(asha, { cvId });
  const { items } = await listMatches(asha, { cvId });
  const jobId = items[0]?.jobId ?? '';
  await expect(listMatches(stranger, { cvId })).rejects.toMatchObject({ code: 'not_found' });
  await expect(explainMatch(stranger, { cvId, jobId })).rejects.toMatchObject({ code: 'not_found' });
  await refreshMatches(stranger, { cvId });
  expect((await listMatches(asha, { cvId })).items).toEqual(items);
});

test('another person’s pasted job is not among the matches, one’s own is, and only its owner’s CVs are ranked anew', async () => {
  const text =
    'React and TypeScript developer wanted. Requirements: React, TypeScript, Next.js, GraphQL, five years.';
  const job = { by: 'text', title: 'React Developer', location: '', url: '', text } as const;
  await executeSql('truncate pgboss.job');
  const theirs = await addJob(stranger, { ...job, company: 'Secret Ltd' });
  const own = await addJob(asha, { ...job, company: 'Own Ltd' });
  const { rows } = await executeSql(`select name, data from pgboss.job where state = 'created'`);
  expect(rows).toEqual([{ name: 'match-cv', data: { cvId, userId: asha.userId } }]);
  await refreshMatches(asha, { cvId });
  const ids = (await listMatches(asha, { cvId })).items.map((item) => item.jobId);
  expect(ids).toContain(own.jobId);
  expect(ids).not.toContain(theirs.jobId);
});

test('a hidden job leaves the list and comes back when it is shown again', async () => {
  await refreshMatches(asha, { cvId });
  const [first] = (await listMatches(asha, { cvId })).items;
  if (!first) throw new Error('no match');
  await markJob(asha, { jobId: first.jobId, mark: 'hidden' });
  expect((await listMatches(asha, { cvId })).items.map((item) => item.jobId)).not.toContain(first.jobId);
  await markJob(asha, { jobId: first.jobId, mark: null });
  expect((await listMatches(asha, { cvId })).items[0]?.jobId).toBe(first.jobId);
});

test('after the jobs changed every read CV is asked to be ranked, once', async () => {
  await refreshAllMatches();
  await refreshAllMatches();
  const { rows } = await executeSql(
    `select count(*)::int as n from pgboss.job where name = 'match-cv' and state = 'created'`,
  );
  expect(rows[0]?.n).toBe(1);
});
