import { z } from 'zod';
import { feedError } from './feed-error';
import { type FetchLimits, feedLimits, fetchJson } from './fetch-json';
import { toFeedJob } from './greenhouse-mapper';
import type { FeedJob, JobFeed } from './types';

const BoardAnswer = z.object({ jobs: z.array(z.unknown()) });

/**
 * Greenhouse's public job board API: one answer holds the whole board.
 * https://developers.greenhouse.io/job-board.html
 */
export function createGreenhouse(
  { baseUrl = 'https://boards-api.greenhouse.io' }: { baseUrl?: string } = {},
  limits: FetchLimits = feedLimits,
): JobFeed {
  return {
    async *readBoard(board) {
      const url = new URL(`/v1/boards/${encodeURIComponent(board)}/jobs`, baseUrl);
      url.searchParams.set('content', 'true');
      url.searchParams.set('pay_transparency', 'true');
      const answer = BoardAnswer.safeParse(await fetchJson(url, limits));
      if (!answer.success) throw feedError('bad_response', {}, answer.error);
      const total = answer.data.jobs.length;
      const jobs = answer.data.jobs
        .map((job) => toFeedJob(job, board))
        .filter((job): job is FeedJob => job !== null);
      if (total > 0 && jobs.length === 0) throw feedError('bad_response', { total });
      yield { jobs, unreadable: total - jobs.length, total };
    },
  };
}
