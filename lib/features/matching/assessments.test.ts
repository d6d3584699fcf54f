import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { type AiOrigin, builtInOrigin } from '@/lib/core/ai-origin';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import type { Assessment } from '@/lib/engine/types';
import { listAllowances } from '@/lib/features/billing/list-allowances';
import { correctCv } from '@/lib/features/cvs/correct-cv';
import { deleteCv } from '@/lib/features/cvs/delete-cv';
import { getCvReading } from '@/lib/features/cvs/get-cv-reading';
import { pasteCv } from '@/lib/features/cvs/paste-cv';
import { processCv } from '@/lib/features/cvs/process-cv';
import { addJob } from '@/lib/features/jobs/add-job';
import { markJob } from '@/lib/features/jobs/mark-job';
import { abandonAssessments } from './abandon-assessments';
import { askForAssessments } from './ask-for-assessments';
import { assessMatches } from './assess-matches';
import { explainMatch } from './explain-match';
import { findSecondOpinion } from './find-second-opinion';
import { findUnassessed, mostAssessed } from './find-unassessed';
import { getAssessmentProgress } from './get-assessment-progress';
import { insertAssessments, updateAssessmentRun } from './queries';
import { refreshMatches } from './refresh-matches';

withTestDb();

const cvText = `Asha Nair
asha@example.com

Experience
Staff Nurse, Hillview Hospital
June 2019 - present
- Led a team of 12 nurses on night shifts

Skills
Wound care, IV cannulation, patient education`;

const byModel: AiOrigin = { source: 'openai', model: 'gpt-6-luna', reason: null, staleSince: null };
const jobCount = mostAssessed + 2;

let asha: Actor;
let stranger: Actor;
let cvId: string;

beforeEach(async () => {
  // Nothing listens there: whatever is asked of the model, the built-in engine answers.
  process.env.OPENAI_API_KEY = 'a-key-of-a-test';
  process.env.OPENAI_BASE_URL = 'http://127.0.0.1:9/v1';
  process.env.OPENAI_MODEL = 'gpt-6-luna';
  asha = await insertPerson('asha@example.com');
  stranger = await insertPerson('stranger@example.com');
  cvId = (await pasteCv(asha, { text: cvText })).cv.id;
  await processCv(asha, { cvId });
  for (let at = 1; at <= jobCount; at += 1) {
    await addJob(asha, {
      ...{ by: 'text', url: '', title: `Staff Nurse ${at}`, company: `Clinic ${at}`, location: 'Kochi' },
      text: `Ward ${at} looks for a nurse. Requirements: wound care, IV cannulation, leading a shift.`,
    });
  }
  await refreshMatches(asha, { cvId });
});

const progress = () => getAssessmentProgress(asha, { cvId });
const unassessed = async () => (await findUnassessed(asha, await getCvReading(asha, { cvId })))?.jobs ?? [];
const opinionOn = async (jobId: string) => findSecondOpinion(asha, await explainMatch(asha, { cvId, jobId }));

const saying = (levelCompatibility: string): Assessment => ({
  ...{
    verdict: 'possible',
    levelCompatibility,
    strengths: [],
    gaps: [],
    recommendations: [],
    droppedCount: 0,
  },
});

/** As if a model had said this of every match that is open. */
async function answerByModel(words: string): Promise<number> {
  const rows = (await unassessed()).map(({ jobId, inputHash }) => ({
    ...{ jobId, inputHash, assessment: saying(words), origin: byModel },
  }));
  return insertAssessments(asha.userId, cvId, rows);
}

test('the best are asked about, at most twenty and none that is hidden, and only once at a time', async () => {
  expect(await progress()).toMatchObject({ state: 'idle', bestCount: mostAssessed, openCount: mostAssessed });
  const [best] = await unassessed();
  await markJob(asha, { jobId: best?.jobId ?? '', mark: 'hidden' });
  expect((await unassessed()).map(({ jobId }) => jobId)).not.toContain(best?.jobId);
  await askForAssessments(asha, { cvId });
  await askForAssessments(asha, { cvId });
  const { rows } = await executeSql(`select data from pgboss.job where name = 'assess-matches'`);
  expect(rows).toEqual([{ data: { cvId, userId: asha.userId } }]);
  expect((await progress())?.state).toBe('running');
});

test('when the model gives nothing it is said why, nothing is kept, nothing is counted, and it can be asked again', async () => {
  await askForAssessments(asha, { cvId });
  await assessMatches(asha, { cvId });
  expect(await progress()).toMatchObject({
    ...{ state: 'idle', asked: mostAssessed, openCount: mostAssessed, origin: { source: 'built_in' } },
  });
  expect((await listAllowances(asha)).map(({ used }) => used)).toEqual([0, 0, 0]);
  await askForAssessments(asha, { cvId });
  expect(await progress()).toMatchObject({ state: 'running', origin: null });
});

test('the same inputs keep the same words; another CV, model or posting is asked about anew', async () => {
  const [first] = await unassessed();
  if (!first) throw new Error('no match');
  const { jobId, inputHash } = first;
  expect(await answerByModel('The level fits.')).toBe(mostAssessed);
  const again = { jobId, inputHash, assessment: saying('Something else.'), origin: byModel };
  expect(await insertAssessments(asha.userId, cvId, [again])).toBe(0);
  expect(await opinionOn(jobId)).toMatchObject({
    ...{ isCurrent: true, assessment: { levelCompatibility: 'The level fits.' } },
  });
  expect((await progress())?.openCount).toBe(0);

  process.env.OPENAI_MODEL = 'gpt-6-sol';
  expect((await progress())?.openCount).toBe(mostAssessed);
  expect((await opinionOn(jobId))?.isCurrent).toBe(false);
  process.env.OPENAI_MODEL = 'gpt-6-luna';
  await executeSql(`update jobs set content_hash = 'changed' where id = $1`, [jobId]);
  expect((await unassessed()).map((job) => job.jobId)).toEqual([jobId]);
  await correctCv(asha, { cvId, section: 'level', value: 'senior' });
  expect(await opinionOn(jobId)).toMatchObject({
    ...{ isCurrent: false, assessment: { levelCompatibility: 'The level fits.' } },
  });
});

test('an opinion does not move the number', async () => {
  const [first] = await unassessed();
  const jobId = first?.jobId ?? '';
  const { match } = await explainMatch(asha, { cvId, jobId });
  await answerByModel('Out of reach.');
  await refreshMatches(asha, { cvId });
  expect((await explainMatch(asha, { cvId, jobId })).match).toEqual(match);
});

test('a posting that vanished while the model was thinking does not take the others’ words away', async () => {
  const [first, ...others] = await unassessed();
  const rows = [first, ...others].flatMap((job) =>
    job ? [{ ...job, assessment: saying('Fits.'), origin: byModel }] : [],
  );
  await executeSql('delete from jobs where id = $1', [first?.jobId]);
  expect(await insertAssessments(asha.userId, cvId, rows)).toBe(others.length);
});

test('what was given up is said, can be asked again, and a deleted CV is no failure', async () => {
  await askForAssessments(asha, { cvId });
  await updateAssessmentRun(asha.userId, cvId, { state: 'running', origin: builtInOrigin });
  await abandonAssessments(stranger, { cvId });
  expect((await progress())?.state).toBe('running');
  await abandonAssessments(asha, { cvId });
  expect((await progress())?.state).toBe('failed');
  await askForAssessments(asha, { cvId });
  expect((await progress())?.state).toBe('running');
  await deleteCv(asha, { cvId });
  await assessMatches(asha, { cvId });
});

test('nobody asks about, runs or reads another person’s', async () => {
  await answerByModel('For Asha’s eyes.');
  await expect(askForAssessments(stranger, { cvId })).rejects.toMatchObject({ code: 'not_found' });
  expect(await getAssessmentProgress(stranger, { cvId })).toBeNull();
  const [match] = (await executeSql('select job_id from match_assessments')).rows;
  const theirs = await explainMatch(asha, { cvId, jobId: String(match?.job_id) });
  expect(await findSecondOpinion(stranger, theirs)).toBeNull();
  await askForAssessments(asha, { cvId });
  await assessMatches(stranger, { cvId });
  expect((await progress())?.state).toBe('running');
});

test('without a model nobody is asked, and what was said before stays readable', async () => {
  const [first] = await unassessed();
  await answerByModel('The level fits.');
  delete process.env.OPENAI_API_KEY;
  expect(await progress()).toBeNull();
  await expect(askForAssessments(asha, { cvId })).rejects.toMatchObject({ code: 'conflict' });
  expect((await opinionOn(first?.jobId ?? ''))?.assessment.levelCompatibility).toBe('The level fits.');
});
