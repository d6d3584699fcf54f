import { afterEach, describe, expect, test } from 'vitest';
import type { FakeServer, Trouble } from '@/e2e/fakes/fake-server';
import { hillviewAnalyst, hillviewNurse, startGreenhouse } from '@/e2e/fakes/greenhouse';
import { foxglenEngineer, manyPostings, startLever } from '@/e2e/fakes/lever';
import { type FetchLimits, feedLimits } from './fetch-json';
import { createGreenhouse } from './greenhouse';
import { createLever } from './lever';
import type { FeedJob, JobFeed } from './types';

const limits: FetchLimits = { ...feedLimits, timeoutMs: 300, pauseMs: 5, maxPauseMs: 1500 };
let server: FakeServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function greenhouse(
  jobs: unknown[] = [hillviewNurse, hillviewAnalyst],
  own = limits,
): Promise<JobFeed> {
  server = await startGreenhouse({ hillview: jobs as never });
  return createGreenhouse({ baseUrl: server.baseUrl }, own);
}

async function lever(postings: unknown[], own = limits): Promise<JobFeed> {
  server = await startLever({ 'foxglen-labs': postings as never });
  return createLever({ baseUrl: server.baseUrl }, own);
}

async function readAll(feed: JobFeed, board: string) {
  const jobs: FeedJob[] = [];
  let unreadable = 0;
  for await (const page of feed.readBoard(board)) {
    jobs.push(...page.jobs);
    unreadable += page.unreadable;
  }
  return { jobs, unreadable };
}

describe('Greenhouse', () => {
  test('a board’s postings come in our words, lists kept, nothing escaped', async () => {
    const { jobs } = await readAll(await greenhouse(), 'hillview');
    expect(jobs[0]).toEqual({
      externalId: '4018551',
      title: 'Registered Nurse, Night Ward',
      company: 'Hillview Hospital',
      locations: ['Columbus, OH', 'Cleveland, OH'],
      country: 'US',
      remoteKind: 'onsite',
      employmentType: 'full_time',
      level: null,
      salary: { minMinor: 3850, maxMinor: 4600, currency: 'USD', period: 'hour' },
      url: 'https://boards.example/hillview/jobs/4018551',
      text: 'About the ward\n\nTwenty-eight beds & a steady team. Nights only.\n\n• Assess patients\n• Give medicines < on time',
      postedAt: new Date('2026-10-02T13:00:00Z'),
      expiresAt: null,
    });
    expect(jobs[1]).toMatchObject({
      company: 'Hillview',
      country: 'IN',
      remoteKind: 'remote',
      url: null,
      salary: { minMinor: 90_000_000, maxMinor: 120_000_000, currency: 'INR', period: 'year' },
    });
  });

  test('a posting that can not be read is left out and counted', async () => {
    const feed = await greenhouse([hillviewNurse, { id: 1 }, { ...hillviewAnalyst, content: '' }]);
    expect(await readAll(feed, 'hillview')).toMatchObject({
      jobs: [{ externalId: '4018551' }],
      unreadable: 2,
    });
  });

  test('an empty board is an empty board, one without a readable posting is a bad answer', async () => {
    expect(await readAll(await greenhouse([]), 'hillview')).toEqual({ jobs: [], unreadable: 0 });
    await server?.close();
    const feed = await greenhouse([{ nonsense: true }]);
    await expect(readAll(feed, 'hillview')).rejects.toMatchObject({ reason: 'bad_response' });
  });
});

describe('Lever', () => {
  test('a site’s postings come in our words, with their sections and lists', async () => {
    const { jobs } = await readAll(await lever([foxglenEngineer]), 'foxglen-labs');
    expect(jobs).toEqual([
      {
        externalId: foxglenEngineer.id,
        title: 'Backend Engineer',
        company: 'Foxglen Labs',
        locations: ['Berlin', 'Munich, Germany'],
        country: 'DE',
        remoteKind: 'hybrid',
        employmentType: 'full_time',
        level: null,
        salary: { minMinor: 6_200_000, maxMinor: 7_400_000, currency: 'EUR', period: 'year' },
        url: foxglenEngineer.hostedUrl,
        text: 'We build ledgers.\n\nYou will\n• Design services\n• Keep them running\n\nYou bring\n• PostgreSQL\n\nThirty days of holiday.',
        postedAt: new Date(foxglenEngineer.createdAt),
        expiresAt: null,
      },
    ]);
  });

  test('a long site is read page by page, each posting once', async () => {
    const { jobs } = await readAll(await lever(manyPostings(230)), 'foxglen-labs');
    expect(new Set(jobs.map((job) => job.externalId)).size).toBe(230);
    expect(server?.requests.map((path) => new URLSearchParams(path.split('?')[1]).get('skip'))).toEqual([
      '0',
      '100',
      '200',
    ]);
    expect(jobs[229]).toMatchObject({
      country: 'GB',
      employmentType: 'part_time',
      salary: { minMinor: 1250 },
    });
  });
});

describe.each([
  ['greenhouse', 'hillview', () => greenhouse()],
  ['lever', 'foxglen-labs', () => lever([foxglenEngineer])],
] as const)('%s in trouble', (_, board, open) => {
  test('an unknown board is named as such, without a second try', async () => {
    const feed = await open();
    await expect(readAll(feed, 'nobody/../here')).rejects.toMatchObject({
      code: 'not_found',
      reason: 'board_not_found',
    });
    expect(server?.requests).toHaveLength(1);
  });

  test.each([
    [{ kind: 'status', status: 429 }, 'rate_limited', 3],
    [{ kind: 'status', status: 500 }, 'server_error', 3],
    [{ kind: 'hang' }, 'timeout', 3],
    [{ kind: 'reset' }, 'unreachable', 3],
    [{ kind: 'status', status: 403 }, 'rejected', 1],
    [{ kind: 'garbage' }, 'bad_response', 1],
    [{ kind: 'garbage', body: '{"jobs":"none"}' }, 'bad_response', 1],
    [{ kind: 'status', status: 302 }, 'rejected', 1],
  ] as [Trouble, string, number][])('%j is %s after %i requests', async (trouble, reason, requests) => {
    const feed = await open();
    server?.trouble(trouble);
    await expect(readAll(feed, board)).rejects.toMatchObject({ reason });
    expect(server?.requests).toHaveLength(requests);
  });

  test('a 429 with Retry-After is waited for, a long one is given up on', async () => {
    const feed = await open();
    server?.trouble({ kind: 'status', status: 429, retryAfterSeconds: 1, times: 1 });
    const started = performance.now();
    expect((await readAll(feed, board)).jobs.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeGreaterThan(950);
    server?.trouble({ kind: 'status', status: 429, retryAfterSeconds: 600 });
    await expect(readAll(feed, board)).rejects.toMatchObject({ reason: 'rate_limited' });
  });
});

test('an answer beyond the size cap is stopped', async () => {
  const feed = await greenhouse([{ ...hillviewNurse, content: 'x'.repeat(200_000) }], {
    ...limits,
    maxBytes: 100_000,
  });
  await expect(readAll(feed, 'hillview')).rejects.toMatchObject({ reason: 'too_large' });
});
