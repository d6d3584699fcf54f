import { z } from 'zod';
import { feedError } from './feed-error';
import { type FetchLimits, feedLimits, fetchJson } from './fetch-json';
import { toFeedJob } from './lever-mapper';
import type { FeedJob, JobFeed } from './types';

const PageAnswer = z.array(z.unknown());
const pageSize = 100;
const maxPages = 100;

/**
 * Lever's public postings API, page by page until a page is short. Sites hosted in Europe answer under another base URL.
 * https://github.com/lever/postings-api
 */
export function createLever(
  { baseUrl = 'https://api.lever.co' }: { baseUrl?: string } = {},
  limits: FetchLimits = feedLimits,
): JobFeed {
  async function readPage(site: string, page: number): Promise<unknown[]> {
    const url = new URL(`/v0/postings/${encodeURIComponent(site)}`, baseUrl);
    url.searchParams.set('mode', 'json');
    url.searchParams.set('skip', String(page * pageSize));
    url.searchParams.set('limit', String(pageSize));
    const answer = PageAnswer.safeParse(await fetchJson(url, limits));
    if (!answer.success) throw feedError('bad_response', { page }, answer.error);
    return answer.data;
  }

  return {
    async *readBoard(site) {
      for (let page = 0; page < maxPages; page++) {
        const answers = await readPage(site, page);
        const jobs = answers
          .map((answer) => toFeedJob(answer, site))
          .filter((job): job is FeedJob => job !== null);
        if (answers.length > 0 && jobs.length === 0) throw feedError('bad_response', { page });
        yield { jobs, unreadable: answers.length - jobs.length, total: null };
        if (answers.length < pageSize) return;
      }
      throw feedError('too_large', { pages: maxPages });
    },
  };
}
