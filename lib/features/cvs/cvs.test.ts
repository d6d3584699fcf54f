import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { CvContent } from '@/bench/reading/cv-content';
import { errorFiles } from '@/bench/reading/error-files';
import { renderCv } from '@/bench/reading/render-cv';
import type { Actor } from '@/lib/core/actor';
import { isAppError } from '@/lib/core/errors';
import { db } from '@/lib/db/client';
import { users } from '@/lib/db/schema/account';
import { cvs } from '@/lib/db/schema/cvs';
import { withTestDb } from '@/lib/db/testing/test-db';
import { through } from '@/lib/integrations/cache';
import { abandonReading } from './abandon-reading';
import { correctCv } from './correct-cv';
import { deleteCv } from './delete-cv';
import { downloadCv } from './download-cv';
import { getCv } from './get-cv';
import { getCvReading } from './get-cv-reading';
import { listCvs } from './list-cvs';
import { processCv } from './process-cv';
import { renameCv } from './rename-cv';
import { rereadCvs } from './reread-cvs';
import { retryCv } from './retry-cv';
import { uploadCv } from './upload-cv';

withTestDb();

let asha: Actor;
let stranger: Actor;

beforeEach(async () => {
  const rows = await (await db())
    .insert(users)
    .values(['asha', 'stranger'].map((name) => ({ email: `${name}@example.com`, emailVerified: new Date() })))
    .returning({ id: users.id });
  [asha, stranger] = rows.map(({ id }): Actor => ({ userId: id, role: 'user' })) as [Actor, Actor];
});

const content: CvContent = {
  name: 'Meera Raghavan',
  email: 'meera@example.com',
  phone: '+91 98450 12345',
  location: 'Bengaluru, India',
  links: ['linkedin.com/in/meera-raghavan'],
  summary: 'Backend engineer with seven years in payments.',
  experience: [
    {
      title: 'Senior Software Engineer',
      employer: 'Kaveri Pay',
      from: '2021-04',
      to: 'present',
      bullets: ['Led the move of the ledger to PostgreSQL and cut settlement time by 40%.'],
    },
    {
      title: 'Software Engineer',
      employer: 'Northwind Logistics',
      from: '2018-06',
      to: '2021-03',
      bullets: ['Wrote routing services in Java and Spring Boot.'],
    },
  ],
  education: [{ degree: 'B.Tech in Computer Science', institution: 'Anna University', year: 2016 }],
  skills: ['TypeScript', 'PostgreSQL', 'Java', 'Spring Boot', 'Docker'],
  languages: ['English (fluent)', 'Tamil (native)'],
};

const text = (note: string) =>
  new TextEncoder().encode(`${note}\n${'A line about work and study.\n'.repeat(9)}`);

async function readCvOf(actor: Actor) {
  const { cv } = await uploadCv(actor, await renderCv(content, 'pdf-dates-right'));
  await processCv(actor, { cvId: cv.id });
  return cv.id;
}

async function waitingWork(kind: string) {
  const { rows } = (await (
    await db()
  ).execute(sql`select data from pgboss.job where name = ${kind} and state = 'created'`)) as unknown as {
    rows: { data: object }[];
  };
  return rows.map((row) => row.data);
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (isAppError(error) ? error.code : `unexpected: ${error}`),
  );

test('an upload is read, understood, and handed on to matching', async () => {
  const { cv, isNew } = await uploadCv(asha, await renderCv(content, 'docx-table'));
  expect(isNew).toBe(true);
  expect(cv).toMatchObject({ state: 'queued', kind: 'docx', title: 'meera raghavan docx table' });
  expect(await waitingWork('read-cv')).toEqual([{ cvId: cv.id, userId: asha.userId }]);

  await processCv(asha, { cvId: cv.id });
  const reading = await getCvReading(asha, { cvId: cv.id });
  expect(reading.profile.contact.email?.text).toBe('meera@example.com');
  expect(reading.profile.experience.map((entry) => [entry.title, entry.employer])).toEqual([
    ['Senior Software Engineer', 'Kaveri Pay'],
    ['Software Engineer', 'Northwind Logistics'],
  ]);
  expect(reading.revision).toBe(1);
  expect(await waitingWork('match-cv')).toEqual([{ cvId: cv.id, userId: asha.userId }]);
});

test('the same file twice is one CV, and its work is asked for once', async () => {
  const file = await renderCv(content, 'plain-text');
  const first = await uploadCv(asha, file);
  const second = await uploadCv(asha, { ...file, fileName: 'another name.txt' });
  expect(second).toMatchObject({ isNew: false, cv: { id: first.cv.id } });
  expect(await listCvs(asha)).toHaveLength(1);
  expect(await waitingWork('read-cv')).toHaveLength(1);
  expect((await uploadCv(stranger, file)).isNew).toBe(true);
});

test('reading again after a crash, or beside another reader, ends in the same reading', async () => {
  const { cv } = await uploadCv(asha, await renderCv(content, 'pdf-one-column'));
  await (await db()).update(cvs).set({ state: 'understanding', text: 'half' });
  await Promise.all([processCv(asha, { cvId: cv.id }), processCv(asha, { cvId: cv.id })]);
  const before = await getCvReading(asha, { cvId: cv.id });
  await processCv(asha, { cvId: cv.id });
  expect(await getCvReading(asha, { cvId: cv.id })).toEqual(before);
  expect(before.revision).toBe(1);
});

test('what an older engine read is read again, in use all the while, with the person’s corrections', async () => {
  const { cv } = await uploadCv(asha, await renderCv(content, 'plain-text'));
  await processCv(asha, { cvId: cv.id });
  await correctCv(asha, { cvId: cv.id, section: 'level', value: 'fresher' });
  const before = await getCvReading(asha, { cvId: cv.id });
  expect(await rereadCvs()).toBe(0);
  await (await db()).update(cvs).set({ engineVersion: 0, profile: { ...before.profile, skills: [] } });
  await (await db()).execute(sql`truncate pgboss.job`);
  expect(await rereadCvs()).toBe(1);
  expect(await waitingWork('read-cv')).toEqual([{ cvId: cv.id, userId: asha.userId }]);
  expect(await getCv(asha, { cvId: cv.id })).toMatchObject({ state: 'ready' });
  await processCv(asha, { cvId: cv.id });
  expect(await getCvReading(asha, { cvId: cv.id })).toEqual({ ...before, revision: before.revision + 1 });
  expect(await waitingWork('match-cv')).toEqual([{ cvId: cv.id, userId: asha.userId }]);
  expect(await rereadCvs()).toBe(0);
});

test('a CV whose reading was given up says so and can be tried again; one that was read stays read', async () => {
  const { cv } = await uploadCv(asha, await renderCv(content, 'plain-text'));
  await abandonReading(stranger, { cvId: cv.id });
  expect(await getCv(asha, { cvId: cv.id })).toMatchObject({ state: 'queued' });
  await abandonReading(asha, { cvId: cv.id });
  expect(await getCv(asha, { cvId: cv.id })).toMatchObject({ state: 'failed', failure: 'not_finished' });
  await retryCv(asha, { cvId: cv.id });
  await processCv(asha, { cvId: cv.id });
  await abandonReading(asha, { cvId: cv.id });
  expect(await getCv(asha, { cvId: cv.id })).toMatchObject({ state: 'ready', failure: null });
});

test.each(['no_text', 'encrypted', 'too_many_pages', 'damaged'] as const)(
  '%s is kept on the CV as its failure; the file can be tried again',
  async (failure) => {
    const { cv } = await uploadCv(asha, await errorFiles[failure]());
    await processCv(asha, { cvId: cv.id });
    expect(await getCv(asha, { cvId: cv.id })).toMatchObject({ state: 'failed', failure });
    expect(await codeOf(getCvReading(asha, { cvId: cv.id }))).toBe('conflict');
    expect(await waitingWork('match-cv')).toEqual([]);
    expect(await retryCv(asha, { cvId: cv.id })).toMatchObject({ state: 'queued', failure: null });
  },
);

test.each(['empty', 'too_large', 'unsupported_type', 'legacy_doc'] as const)(
  '%s is refused at the door and nothing is kept',
  async (reason) => {
    const work = uploadCv(asha, await errorFiles[reason]());
    await expect(work).rejects.toMatchObject({ code: 'invalid', reason });
    expect(await listCvs(asha)).toEqual([]);
  },
);

test('corrections win, are analyzed and matched, survive another reading, and can be taken back', async () => {
  const cvId = await readCvOf(asha);
  const read = (await getCvReading(asha, { cvId })).profile;
  const [first] = read.experience;
  const corrected = await correctCv(asha, {
    cvId,
    section: 'experience',
    value: [
      {
        id: first?.id ?? null,
        title: 'Staff Engineer',
        employer: 'Kaveri Pay',
        from: first?.from ?? null,
        to: 'present',
      },
      {
        id: null,
        title: 'Nurse',
        employer: 'City Hospital',
        from: { year: 2010, month: 1 },
        to: { year: 2011, month: 12 },
      },
    ],
  });
  expect(corrected.revision).toBe(2);
  expect(corrected.correctedSections).toEqual(['experience']);
  expect(corrected.profile.experience[0]).toMatchObject({ title: 'Staff Engineer', source: first?.source });
  expect(corrected.profile.experience[1]).toMatchObject({ title: 'Nurse', months: 24, source: null });

  await retryCv(asha, { cvId });
  await processCv(asha, { cvId });
  const again = await getCvReading(asha, { cvId });
  expect(again.profile.experience).toEqual(corrected.profile.experience);
  expect(again.revision).toBe(3);

  const reset = await correctCv(asha, { cvId, section: 'experience', value: null });
  expect(reset.profile.experience).toEqual(read.experience);
  expect(reset.correctedSections).toEqual([]);
});

test('evidence of a skill comes from the text, never from what is sent', async () => {
  const cvId = await readCvOf(asha);
  const read = (await getCvReading(asha, { cvId })).profile.skills;
  const java = read.find((skill) => skill.name === 'Java');
  const { profile } = await correctCv(asha, {
    cvId,
    section: 'skills',
    value: [
      { skillId: java?.skillId ?? null, name: 'Java' },
      { skillId: null, name: 'kubernetes' },
      { skillId: null, name: 'Kolam drawing' },
    ],
  });
  expect(profile.skills[0]).toEqual(java);
  expect(profile.skills.slice(1)).toMatchObject([
    { name: 'Kubernetes', evidence: [] },
    { skillId: 'custom:kolam drawing', evidence: [] },
  ]);
});

test('a stranger reaches nothing of a CV', async () => {
  const cvId = await readCvOf(asha);
  const attempts = [
    getCv(stranger, { cvId }),
    getCvReading(stranger, { cvId }),
    downloadCv(stranger, { cvId }),
    renameCv(stranger, { cvId, title: 'Mine' }),
    correctCv(stranger, { cvId, section: 'level', value: 'lead' }),
    retryCv(stranger, { cvId }),
    deleteCv(stranger, { cvId }),
  ];
  expect(await Promise.all(attempts.map(codeOf))).toEqual(attempts.map(() => 'not_found'));
  await processCv(stranger, { cvId });
  expect(await listCvs(stranger)).toEqual([]);
  expect(await getCv(asha, { cvId })).toMatchObject({
    state: 'ready',
    title: 'meera raghavan pdf dates right',
  });
});

test('the original comes back byte for byte, and goes when the CV is deleted', async () => {
  const file = await renderCv(content, 'markdown');
  const { cv } = await uploadCv(asha, file);
  const kept = await downloadCv(asha, { cvId: cv.id });
  expect(Buffer.from(kept.bytes).equals(Buffer.from(file.bytes))).toBe(true);
  await deleteCv(asha, { cvId: cv.id });
  expect(await codeOf(downloadCv(asha, { cvId: cv.id }))).toBe('not_found');
  await processCv(asha, { cvId: cv.id });
  expect(await listCvs(asha)).toEqual([]);
});

test('what providers said of a person’s CVs is forgotten with a deleted one, and nobody else’s is', async () => {
  const { cv } = await uploadCv(asha, await renderCv(content, 'markdown'));
  const ask = ({ userId }: Actor) =>
    through({
      ...{ namespace: 'test', userId, input: 'a CV', schema: z.string(), compute: async () => 'an answer' },
      ...{ provider: 'openai', operation: 'test' },
    });
  await Promise.all([ask(asha), ask(stranger)]);
  expect((await ask(asha)).servedFrom).not.toBe('computed');
  await deleteCv(asha, { cvId: cv.id });
  expect((await ask(asha)).servedFrom).toBe('computed');
  expect((await ask(stranger)).servedFrom).not.toBe('computed');
});

test('a file name is kept as a plain name', async () => {
  const fileName = '../..\\evil\u202e<b>"\u0000 name .txt';
  const { cv } = await uploadCv(asha, { fileName, bytes: text('named') });
  expect(cv.fileName).toBe('evilb name .txt');
});
