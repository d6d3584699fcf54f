import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { type AiOrigin, builtInOrigin } from '@/lib/core/ai-origin';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import type { ComposedLetter } from '@/lib/engine/types';
import { listAllowances } from '@/lib/features/billing/list-allowances';
import { pasteCv } from '@/lib/features/cvs/paste-cv';
import { processCv } from '@/lib/features/cvs/process-cv';
import { addJob } from '@/lib/features/jobs/add-job';
import { deleteLetter } from './delete-letter';
import { editLetter } from './edit-letter';
import { exportLetter } from './export-letter';
import { findJobLetter } from './find-job-letter';
import { keepComposed } from './keep-composed';
import { listLetters } from './list-letters';
import { openLetter } from './open-letter';
import { restoreLetter } from './restore-letter';
import { restoreVersion } from './restore-version';
import { writeLetter } from './write-letter';

withTestDb();

let asha: Actor;
let stranger: Actor;
let ids: { cvId: string; jobId: string };

beforeEach(async () => {
  asha = await insertPerson('asha@example.com');
  stranger = await insertPerson('stranger@example.com');
  const { cv } = await pasteCv(asha, {
    text: `Asha Nair
asha@example.com

Experience
Staff Nurse, Hillview Hospital
June 2019 - present
- Led a team of 12 nurses on night shifts
- Reduced medication errors by 30 % with a double check

Skills
Wound care, IV cannulation, patient education`,
  });
  await processCv(asha, { cvId: cv.id });
  const { jobId } = await addJob(asha, {
    by: 'text',
    url: '',
    title: 'Senior Staff Nurse',
    company: 'Lakeside Clinic',
    location: 'Kochi',
    text: 'We look for a nurse for our surgical ward. Requirements: wound care, IV cannulation, leading a shift.',
  });
  ids = { cvId: cv.id, jobId };
});

const byModel: AiOrigin = { source: 'openai', model: 'gpt-6-luna', reason: null, staleSince: null };

/** As if a model had written this. */
const keep = (text: string, origin = byModel) => {
  const sentence = { text, kind: 'unsupported' as const, cvQuotes: [], jobQuotes: [] };
  const letter: ComposedLetter = { paragraphs: [[sentence]], wordCount: 2, advice: ['Add a result.'] };
  const key = { ...ids, style: 'professional' as const, jobTitle: 'Nurse', company: 'Lakeside Clinic' };
  return keepComposed(asha, key, letter, origin);
};

const write = () => writeLetter(asha, { ...ids, style: 'professional' });

test('a letter rests on the CV and is kept; writing it again changes nothing', async () => {
  const letter = await write();
  await write();
  const { versions, latest } = await openLetter(asha, { letterId: letter.id });
  expect(versions).toHaveLength(1);
  expect(latest.text).toContain('Lakeside Clinic');
  expect(latest.text).toContain('I led a team of 12 nurses');
  expect(latest.paragraphs.flat().some((sentence) => sentence.cvQuotes.length > 0)).toBe(true);
});

test('an edit is a new version, an older version can come back, and nothing is overwritten', async () => {
  const { id: letterId } = await write();
  const { latest: first } = await openLetter(asha, { letterId });
  await editLetter(asha, { letterId, baseNumber: 1, text: 'My own words.' });
  await restoreVersion(asha, { letterId, number: 1, baseNumber: 2 });
  const { versions } = await openLetter(asha, { letterId });
  expect(versions.map(({ number, text }) => [number, text])).toEqual([
    [3, first.text],
    [2, 'My own words.'],
    [1, first.text],
  ]);
});

test('writing again leaves the person’s edit as the newest version', async () => {
  const { id: letterId } = await write();
  await editLetter(asha, { letterId, baseNumber: 1, text: 'My own words.' });
  await write();
  expect((await openLetter(asha, { letterId })).latest.text).toBe('My own words.');
});

test('an edit on top of an outdated version is refused', async () => {
  const { id: letterId } = await write();
  await editLetter(asha, { letterId, baseNumber: 1, text: 'From one window.' });
  const late = editLetter(asha, { letterId, baseNumber: 1, text: 'From the other.' });
  await expect(late).rejects.toMatchObject({ code: 'conflict' });
  const ahead = restoreVersion(asha, { letterId, number: 1, baseNumber: 7 });
  await expect(ahead).rejects.toMatchObject({ code: 'conflict' });
});

test('a deleted letter leaves the list and comes back with its versions', async () => {
  const { id: letterId } = await write();
  await deleteLetter(asha, { letterId });
  expect(await listLetters(asha)).toEqual([]);
  await expect(openLetter(asha, { letterId })).rejects.toMatchObject({ code: 'not_found' });
  await restoreLetter(asha, { letterId });
  expect((await listLetters(asha)).map(({ id, versionCount }) => [id, versionCount])).toEqual([
    [letterId, 1],
  ]);
});

test('the newest version goes out as plain text and as a PDF', async () => {
  const { id: letterId } = await write();
  const txt = await exportLetter(asha, { letterId, format: 'txt' });
  expect(txt.fileName).toBe('Letter-Senior-Staff-Nurse-Lakeside-Clinic.txt');
  expect(new TextDecoder().decode(txt.bytes)).toContain('Asha Nair');
  const pdf = await exportLetter(asha, { letterId, format: 'pdf' });
  expect(new TextDecoder().decode(pdf.bytes.slice(0, 5))).toBe('%PDF-');
});

test('nobody writes from, reads, edits, deletes or exports what is another person’s', async () => {
  const { id: letterId } = await write();
  const missing = { code: 'not_found' };
  await expect(writeLetter(stranger, { ...ids, style: 'casual' })).rejects.toMatchObject(missing);
  await expect(openLetter(stranger, { letterId })).rejects.toMatchObject(missing);
  await expect(editLetter(stranger, { letterId, baseNumber: 1, text: 'x' })).rejects.toMatchObject(missing);
  await expect(restoreVersion(stranger, { letterId, number: 1, baseNumber: 1 })).rejects.toMatchObject(
    missing,
  );
  await expect(deleteLetter(stranger, { letterId })).rejects.toMatchObject(missing);
  await expect(restoreLetter(stranger, { letterId })).rejects.toMatchObject(missing);
  await expect(exportLetter(stranger, { letterId, format: 'txt' })).rejects.toMatchObject(missing);
  expect(await listLetters(stranger)).toEqual([]);
});

test('the letter of a job is the one touched last, of its owner only, and not a deleted one', async () => {
  const first = await write();
  const second = await writeLetter(asha, { ...ids, style: 'casual' });
  expect((await findJobLetter(asha, ids.jobId))?.id).toBe(second.id);
  await deleteLetter(asha, { letterId: second.id });
  expect((await findJobLetter(asha, ids.jobId))?.id).toBe(first.id);
  expect(await findJobLetter(stranger, ids.jobId)).toBeNull();
});

test('a model’s letter says whose it is, and a new version comes only with new words', async () => {
  const { id: letterId } = await keep('I sing.');
  await keep('I sing.');
  await keep('I dance.');
  await keep('I wrote this by rule.', { ...builtInOrigin, reason: 'timeout' });
  const { versions } = await openLetter(asha, { letterId });
  expect(versions.map(({ text, source, origin }) => [text, source, origin?.reason])).toEqual([
    ['I wrote this by rule.', 'built_in', 'timeout'],
    ['I dance.', 'ai', null],
    ['I sing.', 'ai', null],
  ]);
  expect(versions[1]).toMatchObject({ origin: byModel, advice: ['Add a result.'] });
  await restoreVersion(asha, { letterId, number: 1, baseNumber: 3 });
  expect((await openLetter(asha, { letterId })).latest).toMatchObject({
    ...{ number: 4, source: 'ai', origin: byModel, paragraphs: [[{ kind: 'unsupported' }]] },
  });
});

test('the same words written for another reason say the new reason', async () => {
  await keep('By rule.', builtInOrigin);
  const { id: letterId } = await keep('By rule.', { ...builtInOrigin, reason: 'over_budget' });
  const { versions } = await openLetter(asha, { letterId });
  expect(versions.map(({ origin }) => origin?.reason)).toEqual(['over_budget']);
});

test('the text is shown as it grows, whole at its end', async () => {
  const texts: string[] = [];
  const onProgress = ({ text }: { text: string }) => texts.push(text);
  const { id: letterId } = await writeLetter(asha, { ...ids, style: 'casual' }, { onProgress });
  expect(texts.at(-1)).toBe((await openLetter(asha, { letterId })).latest.text);
});

test('who leaves while the letter is written gets none, pays nothing, and leaves nothing behind', async () => {
  process.env.OPENAI_API_KEY = 'a-key-of-a-test';
  process.env.OPENAI_BASE_URL = 'http://127.0.0.1:9/v1';
  const leaving = new AbortController();
  const onProgress = () => leaving.abort(new Error('left'));
  const written = writeLetter(asha, { ...ids, style: 'casual' }, { onProgress, signal: leaving.signal });
  await expect(written).rejects.toThrow('left');
  expect((await executeSql('select id from letters')).rows).toEqual([]);
  expect((await listAllowances(asha)).map(({ used }) => used)).toEqual([0, 0, 0]);
  await write();
  expect((await listAllowances(asha)).map(({ used }) => used)).toEqual([0, 0, 0]);
  delete process.env.OPENAI_API_KEY;
});
