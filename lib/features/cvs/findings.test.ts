import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { type AiOrigin, builtInOrigin } from '@/lib/core/ai-origin';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import type { CvFindings } from '@/lib/engine/types';
import { listAllowances } from '@/lib/features/billing/list-allowances';
import { abandonFindings } from './abandon-findings';
import { askForMore } from './ask-for-more';
import { correctCv } from './correct-cv';
import { deleteCv } from './delete-cv';
import { findMoreInCv } from './find-more-in-cv';
import { getCvReading } from './get-cv-reading';
import { pasteCv } from './paste-cv';
import { processCv } from './process-cv';
import { updateFindings } from './queries';
import { retryCv } from './retry-cv';

withTestDb();

const cvText = `Asha Nair
asha@example.com

Experience
Staff Nurse, Hillview Hospital
June 2019 - present
- Ran the ward garden for long-stay patients`;

const byModel: AiOrigin = { source: 'openai', model: 'gpt-6-luna', reason: null, staleSince: null };
const start = cvText.indexOf('Ran the ward garden');
const garden: CvFindings = {
  skills: [],
  achievements: [{ start, end: start + 19, text: 'Ran the ward garden' }],
  fittingTitles: [],
  industries: [],
  advice: [],
  droppedCount: 1,
};

let asha: Actor;
let stranger: Actor;
let cvId: string;

beforeEach(async () => {
  // Nothing listens there: whatever is asked of the model, the built-in engine answers.
  process.env.OPENAI_API_KEY = 'a-key-of-a-test';
  process.env.OPENAI_BASE_URL = 'http://127.0.0.1:9/v1';
  asha = await insertPerson('asha@example.com');
  stranger = await insertPerson('stranger@example.com');
  cvId = (await pasteCv(asha, { text: cvText })).cv.id;
});

const moreOf = async () => (await getCvReading(asha, { cvId })).more;

async function waiting(): Promise<unknown[]> {
  const { rows } = await executeSql(
    `select data from pgboss.job where name = 'analyze-cv' and state = 'created'`,
  );
  return rows.map(({ data }) => data);
}

/** As if a model had answered what is asked for now. */
async function answerByModel(): Promise<boolean> {
  const { text, revision } = await getCvReading(asha, { cvId });
  return updateFindings(asha.userId, cvId, { text, revision, findings: garden, origin: byModel });
}

test('a CV that was read is looked through by the model that is set up, and without one nobody is asked', async () => {
  await processCv(asha, { cvId });
  expect(await waiting()).toEqual([{ cvId, userId: asha.userId }]);
  expect(await moreOf()).toMatchObject({ isRunning: true, findings: null, origin: null });

  await executeSql('truncate pgboss.job');
  delete process.env.OPENAI_API_KEY;
  const other = await pasteCv(asha, { text: `${cvText} and their families` });
  await processCv(asha, { cvId: other.cv.id });
  expect(await waiting()).toEqual([]);
  const { more } = await getCvReading(asha, { cvId: other.cv.id });
  expect(more).toEqual({ findings: null, isRunning: false, origin: null, revision: null });
  await expect(askForMore(asha, { cvId })).rejects.toMatchObject({ code: 'conflict' });
});

test('when the model gives nothing the built-in reading stands, the asking ends, and it is not counted', async () => {
  await processCv(asha, { cvId });
  await findMoreInCv(asha, { cvId });
  const { isRunning, findings, origin } = await moreOf();
  expect({ isRunning, findings, source: origin?.source }).toEqual({
    ...{ isRunning: false, findings: null, source: 'built_in' },
  });
  expect((await listAllowances(asha)).map(({ used }) => used)).toEqual([0, 0, 0]);
});

test('what a model found is kept once, and what it did not find later takes nothing away', async () => {
  await processCv(asha, { cvId });
  expect(await answerByModel()).toBe(true);
  expect(await moreOf()).toEqual({ findings: garden, isRunning: false, origin: byModel, revision: 1 });
  expect(await answerByModel()).toBe(false);

  await correctCv(asha, { cvId, section: 'level', value: 'senior' });
  await askForMore(asha, { cvId });
  expect(await moreOf()).toMatchObject({ isRunning: true, findings: garden, revision: 2 });
  await findMoreInCv(asha, { cvId });
  expect(await moreOf()).toMatchObject({
    ...{ isRunning: false, findings: garden, origin: { source: 'built_in' } },
  });
});

test('an answer that comes after a correction is kept for the revision that the model saw', async () => {
  await processCv(asha, { cvId });
  const { text, revision } = await getCvReading(asha, { cvId });
  await correctCv(asha, { cvId, section: 'level', value: 'senior' });
  await updateFindings(asha.userId, cvId, { text, revision, findings: garden, origin: byModel });
  const reading = await getCvReading(asha, { cvId });
  expect([reading.more.revision, reading.revision]).toEqual([1, 2]);
});

test('an answer whose quotes point into another text is not kept', async () => {
  await processCv(asha, { cvId });
  const answer = { text: `${cvText}!`, revision: 1, findings: garden, origin: byModel };
  expect(await updateFindings(asha.userId, cvId, answer)).toBe(false);
  expect((await moreOf()).isRunning).toBe(true);
});

test('asked many times it is asked once; reading the file anew asks anew', async () => {
  await processCv(asha, { cvId });
  await askForMore(asha, { cvId });
  await askForMore(asha, { cvId });
  expect(await waiting()).toHaveLength(1);
  await answerByModel();
  await retryCv(asha, { cvId });
  await expect(askForMore(asha, { cvId })).rejects.toMatchObject({ code: 'conflict' });
  await processCv(asha, { cvId });
  expect(await moreOf()).toMatchObject({ isRunning: true, findings: null });
});

test('a newer engine alone does not ask the model again, and keeps what it found', async () => {
  await processCv(asha, { cvId });
  await answerByModel();
  await executeSql('truncate pgboss.job');
  await executeSql('update cvs set engine_version = 0');
  await processCv(asha, { cvId });
  expect(await waiting()).toEqual([]);
  expect(await moreOf()).toMatchObject({ findings: garden, origin: byModel });
});

test('work that was given up keeps nobody waiting, and a deleted CV is no failure', async () => {
  await processCv(asha, { cvId });
  await abandonFindings(stranger, { cvId });
  expect((await moreOf()).isRunning).toBe(true);
  await abandonFindings(asha, { cvId });
  expect(await moreOf()).toMatchObject({ isRunning: false, origin: builtInOrigin });
  await deleteCv(asha, { cvId });
  await findMoreInCv(asha, { cvId });
  await abandonFindings(asha, { cvId });
});

test('nobody has another person’s CV looked through', async () => {
  await processCv(asha, { cvId });
  await answerByModel();
  await expect(askForMore(stranger, { cvId })).rejects.toMatchObject({ code: 'not_found' });
  await findMoreInCv(stranger, { cvId });
  expect(await moreOf()).toMatchObject({ isRunning: false, origin: byModel });
});
