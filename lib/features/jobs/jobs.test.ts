import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/db/client';
import { executeSql } from '@/lib/db/execute-sql';
import { users } from '@/lib/db/schema/account';
import { jobs } from '@/lib/db/schema/jobs';
import { withTestDb } from '@/lib/db/testing/test-db';
import type { FeedJob } from '@/lib/integrations/jobs/types';
import { addJob } from './add-job';
import { getJob } from './get-job';
import { importBoard } from './import-board';
import { importJobs } from './import-jobs';
import { loadSampleJobs } from './load-sample-jobs';
import { markJob } from './mark-job';
import { removeJob } from './remove-job';
import { rereadJobs } from './reread-jobs';
import { type JobRecord, JobSearch } from './schema';
import { searchJobs } from './search-jobs';

withTestDb();

async function person(email: string): Promise<Actor> {
  const [row] = await (await db())
    .insert(users)
    .values({ email, emailVerified: new Date() })
    .returning({ id: users.id });
  return { userId: row?.id ?? '', role: 'user' };
}

const record = (externalId: string, changes: Partial<JobRecord> = {}): JobRecord => ({
  externalId,
  title: 'Staff Nurse',
  company: 'Hillview Hospital',
  locations: ['Kochi, Kerala, India'],
  country: 'IN',
  remoteKind: 'onsite',
  employmentType: 'full_time',
  level: 'junior',
  salary: { minMinor: 2_500_000, maxMinor: 3_000_000, currency: 'INR', period: 'month' },
  url: 'https://example.com/jobs/1',
  text: 'Care for patients on a medical ward. Requirements: wound care, IV cannulation, two years of experience.',
  postedAt: new Date(Date.now() - 2 * 86_400_000),
  expiresAt: null,
  ...changes,
});

const source = 'greenhouse:hillview';
const stored = async () => (await db()).select().from(jobs).orderBy(jobs.externalId);
const waiting = async () =>
  (
    await executeSql(
      `select count(*)::int as n from pgboss.job where name = 'match-all' and state = 'created'`,
    )
  ).rows[0]?.n;

describe('importing', () => {
  test('what an older engine read is read again, and asks for matching', async () => {
    await importJobs({ source, records: [record('1'), record('2')] });
    const before = await stored();
    expect(await rereadJobs()).toBe(0);
    await (await db()).update(jobs).set({ engineVersion: 0, skills: [] }).where(eq(jobs.externalId, '1'));
    await executeSql('truncate pgboss.job');
    expect(await rereadJobs()).toBe(1);
    const after = await stored();
    expect(after.map(({ updatedAt: _, ...job }) => job)).toEqual(
      before.map(({ updatedAt: _, ...job }) => job),
    );
    expect(await waiting()).toBe(1);
    expect(await rereadJobs()).toBe(0);
  });

  test('the same postings twice change nothing but when they were seen', async () => {
    const records = [record('1'), record('2', { title: 'Charge Nurse' })];
    expect(await importJobs({ source, records })).toMatchObject({ inserted: 2, changed: 0, unchanged: 0 });
    const before = await stored();
    expect(await importJobs({ source, records })).toMatchObject({ inserted: 0, changed: 0, unchanged: 2 });
    const after = await stored();
    expect(after.map((job) => [job.id, job.updatedAt])).toEqual(before.map((job) => [job.id, job.updatedAt]));
    expect(after[0]?.lastSeenAt.getTime()).toBeGreaterThan(before[0]?.lastSeenAt.getTime() ?? 0);
  });

  test('a changed posting moves updatedAt, alone, and asks for matching once', async () => {
    await importJobs({ source, records: [record('1'), record('2')] });
    const before = await stored();
    const counts = await importJobs({
      source,
      records: [record('1', { title: 'Senior Nurse' }), record('2')],
    });
    expect(counts).toMatchObject({ inserted: 0, changed: 1, unchanged: 1 });
    const after = await stored();
    expect(after[0]?.title).toBe('Senior Nurse');
    expect(after[0]?.updatedAt.getTime()).toBeGreaterThan(before[0]?.updatedAt.getTime() ?? 0);
    expect(after[1]?.updatedAt).toEqual(before[1]?.updatedAt);
    expect(await waiting()).toBe(1);
  });

  test('a new date of posting is taken over without counting as a change', async () => {
    await importJobs({ source, records: [record('1')] });
    const [before] = await stored();
    const postedAt = new Date('2026-01-05T00:00:00Z');
    expect(await importJobs({ source, records: [record('1', { postedAt })] })).toMatchObject({
      unchanged: 1,
    });
    const [after] = await stored();
    expect(after?.postedAt).toEqual(postedAt);
    expect(after?.updatedAt).toEqual(before?.updatedAt);
  });

  test('what the feed leaves unsaid is read from the posting, what it says stands', async () => {
    const text = 'Fully remote. You have 6 to 9 years of experience with PostgreSQL and Python. '.repeat(2);
    await importJobs({
      source,
      records: [
        record('1', { title: 'Senior Backend Engineer', level: null, remoteKind: null, text }),
        record('2', { title: 'Senior Backend Engineer', level: 'mid', remoteKind: 'hybrid', text }),
      ],
    });
    expect(await stored()).toMatchObject([
      { level: 'senior', remoteKind: 'remote' },
      { level: 'mid', remoteKind: 'hybrid' },
    ]);
    expect((await stored())[0]?.skills).toEqual(expect.arrayContaining(['postgresql', 'python']));
  });

  test('a record that is no posting is refused and does not stop the rest', async () => {
    const records = [
      record('1', { text: ' ' }),
      { nonsense: true },
      record('2', { url: 'javascript:alert(1)' }),
      record('3'),
    ];
    expect(await importJobs({ source, records })).toMatchObject({ inserted: 1, refused: 3 });
  });

  test('a board closes what it no longer lists and opens it again when it returns', async () => {
    const pages = async function* (...ids: string[]) {
      yield { jobs: ids.map((id): FeedJob => record(id)), unreadable: 0, total: ids.length };
    };
    await importBoard(source, pages('1', '2'));
    await importJobs({ source: 'lever:other', records: [record('1')] });
    expect(await importBoard(source, pages('2'))).toMatchObject({ unchanged: 1, closed: 1 });
    const asha = await person('asha@example.com');
    expect((await searchJobs(asha, JobSearch.parse({}))).total).toBe(2);
    expect(await importBoard(source, pages('1', '2'))).toMatchObject({ changed: 1, unchanged: 1, closed: 0 });
    expect((await searchJobs(asha, JobSearch.parse({}))).total).toBe(3);
  });

  test('a board that fails half way closes nothing', async () => {
    const whole = async function* () {
      yield { jobs: [record('1'), record('2')], unreadable: 0, total: 2 };
    };
    const broken = async function* () {
      yield { jobs: [record('1')], unreadable: 0, total: 2 };
      throw new Error('connection lost');
    };
    await importBoard(source, whole());
    await expect(importBoard(source, broken())).rejects.toThrow('connection lost');
    expect((await stored()).map((job) => job.expiresAt)).toEqual([null, null]);
  });

  test('the sample corpus loads once and counts its ages from today', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'jobs-')), 'sample.jsonl');
    writeFileSync(file, readFileSync('data/jobs/sample.jsonl', 'utf8').split('\n').slice(0, 40).join('\n'));
    expect(await loadSampleJobs(file)).toEqual({ inserted: 40, changed: 0, unchanged: 0, refused: 0 });
    expect(await loadSampleJobs(file)).toEqual({ inserted: 0, changed: 0, unchanged: 40, refused: 0 });
    const later = new Date(Date.now() + 100 * 86_400_000);
    await loadSampleJobs(file, later);
    const oldest = Math.min(...(await stored()).map((job) => job.postedAt?.getTime() ?? 0));
    expect(later.getTime() - oldest).toBeLessThan(46 * 86_400_000);
  });
});

describe('searching', () => {
  const corpus = [
    record('nurse'),
    record('cpp', {
      title: 'C++ Developer',
      company: 'Foxglen Labs',
      locations: ['London, United Kingdom'],
      country: 'GB',
      remoteKind: 'hybrid',
      employmentType: 'contract',
      level: 'senior',
      salary: { minMinor: 6_000_000, maxMinor: 7_000_000, currency: 'GBP', period: 'year' },
      text: 'Write C++ for trading systems. You know C++20 and Linux. Nurse a slow build back to health.',
      postedAt: new Date(Date.now() - 20 * 86_400_000),
    }),
    record('chef', {
      title: 'Chef in Bangalore',
      company: 'Vanyaak Kitchen',
      locations: ['Bengaluru, Karnataka'],
      remoteKind: 'onsite',
      employmentType: 'part_time',
      level: 'fresher',
      salary: null,
      text: 'Cook regional dishes for eighty guests. Vitamin C is in everything. Training is given on the job.',
      postedAt: null,
    }),
    record('remote', {
      title: 'Support Specialist',
      company: 'Larkhaven',
      locations: ['Remote, United States'],
      country: 'US',
      remoteKind: 'remote',
      level: 'mid',
      salary: { minMinor: 2000, maxMinor: 2500, currency: 'USD', period: 'hour' },
      text: 'Answer customers by chat and phone, in English. Flexible hours, paid training, equipment provided.',
      postedAt: new Date(Date.now() - 5 * 86_400_000),
    }),
  ];

  const cases: [object, string[]][] = [
    [{}, ['nurse', 'remote', 'cpp', 'chef']],
    [{ q: 'nurse' }, ['nurse', 'cpp']],
    [{ q: 'nursing -trading' }, ['nurse']],
    [{ q: 'c++' }, ['cpp']],
    [{ q: '"regional dishes"' }, ['chef']],
    [{ q: 'larkhaven' }, ['remote']],
    [{ q: 'zzz' }, []],
    [{ place: 'bangalore' }, ['chef']],
    [{ place: 'beng' }, ['chef']],
    [{ place: 'uk' }, ['cpp']],
    [{ place: 'india' }, ['nurse', 'chef']],
    [{ place: "kochi & ! | ' :*" }, ['nurse']],
    [{ place: '()' }, ['nurse', 'remote', 'cpp', 'chef']],
    [{ remote: 'remote' }, ['remote']],
    [{ remote: ['remote', 'hybrid'] }, ['remote', 'cpp']],
    [{ level: 'fresher' }, ['chef']],
    [{ level: ['nonsense'] }, ['nurse', 'remote', 'cpp', 'chef']],
    [{ type: ['contract', 'part_time'] }, ['cpp', 'chef']],
    [{ age: '3' }, ['nurse']],
    [{ age: '14' }, ['nurse', 'remote']],
    [{ age: '999' }, ['nurse', 'remote', 'cpp', 'chef']],
    [{ salary: '₹3 LPA' }, ['nurse']],
    [{ salary: '₹4 LPA' }, []],
    [{ salary: '$45k' }, ['remote']],
    [{ salary: '£65,000' }, ['cpp']],
    [{ salary: 'a lot' }, ['nurse', 'remote', 'cpp', 'chef']],
    [{ q: 'nurse', place: 'london', level: 'senior' }, ['cpp']],
    [{ q: '\0', place: 'london\0', level: 'senior' }, ['cpp']],
  ];

  test('words and filters find what they say and nothing else', async () => {
    await importJobs({ source, records: corpus });
    const asha = await person('asha@example.com');
    const ids = new Map((await stored()).map((job) => [job.id, job.externalId]));
    for (const [given, expected] of cases) {
      const { jobs: found, total } = await searchJobs(asha, JobSearch.parse(given));
      expect(
        found.map((job) => ids.get(job.id)),
        JSON.stringify(given),
      ).toEqual(expected);
      expect(total, JSON.stringify(given)).toBe(expected.length);
    }
  });

  test('pages hold twenty, in one order, and a page beyond the last is the last', async () => {
    await importJobs({ source, records: Array.from({ length: 45 }, (_, index) => record(`${index}`)) });
    const asha = await person('asha@example.com');
    const pages = await Promise.all(
      [1, 2, 3, 9].map((page) => searchJobs(asha, JobSearch.parse({ page: `${page}` }))),
    );
    expect(pages.map(({ jobs: found, page }) => [found.length, page])).toEqual([
      [20, 1],
      [20, 2],
      [5, 3],
      [5, 3],
    ]);
    expect(new Set(pages.slice(0, 3).flatMap((page) => page.jobs.map((job) => job.id))).size).toBe(45);
  });
});

describe('marks and own jobs', () => {
  test('hiding and saving are each person’s own, and undo puts back what was', async () => {
    await importJobs({ source, records: [record('1'), record('2')] });
    const [asha, ben] = [await person('asha@example.com'), await person('ben@example.com')];
    const jobId = (await stored())[0]?.id ?? '';
    expect(await markJob(asha, { jobId, mark: 'saved' })).toEqual({ mark: 'saved', before: null });
    expect(await markJob(asha, { jobId, mark: 'hidden' })).toEqual({ mark: 'hidden', before: 'saved' });
    const total = async (actor: Actor, show: string) =>
      (await searchJobs(actor, JobSearch.parse({ show }))).total;
    expect([await total(asha, 'all'), await total(asha, 'hidden'), await total(ben, 'all')]).toEqual([
      1, 1, 2,
    ]);
    await markJob(asha, { jobId, mark: 'saved' });
    expect([await total(asha, 'all'), await total(asha, 'saved'), await total(ben, 'saved')]).toEqual([
      2, 1, 0,
    ]);
    expect((await getJob(ben, jobId)).mark).toBeNull();
    await markJob(asha, { jobId, mark: null });
    expect((await getJob(asha, jobId)).mark).toBeNull();
  });

  const pasted = {
    by: 'text',
    title: 'Barista',
    company: 'Corner Cafe',
    location: 'Leeds, UK',
    url: '',
    text: 'We are looking for a friendly barista with experience of espresso machines. £12.50 an hour, full-time.',
  } as const;

  test('a pasted job belongs to whoever pasted it: for others it does not exist', async () => {
    const [asha, ben] = [await person('asha@example.com'), await person('ben@example.com')];
    const { jobId } = await addJob(asha, pasted);
    expect(await getJob(asha, jobId)).toMatchObject({ title: 'Barista', salaryMinMinor: 1250 });
    await expect(getJob(ben, jobId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(markJob(ben, { jobId, mark: 'saved' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(removeJob(ben, { jobId })).rejects.toMatchObject({ code: 'not_found' });
    for (const show of ['all', 'saved', 'hidden', 'mine']) {
      expect((await searchJobs(ben, JobSearch.parse({ q: 'barista', show }))).total).toBe(0);
    }
    expect((await searchJobs(asha, JobSearch.parse({ show: 'mine' }))).total).toBe(1);
    await removeJob(asha, { jobId });
    await expect(getJob(asha, jobId)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('the same job pasted again is the same job; two people each have their own', async () => {
    const [asha, ben] = [await person('asha@example.com'), await person('ben@example.com')];
    const first = await addJob(asha, pasted);
    expect(await addJob(asha, { ...pasted, text: `${pasted.text} Free coffee.` })).toEqual(first);
    expect((await addJob(ben, pasted)).jobId).not.toBe(first.jobId);
    expect((await stored()).map((job) => job.source)).toEqual(['pasted', 'pasted']);
  });
});
