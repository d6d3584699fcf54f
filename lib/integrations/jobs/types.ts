import type { EmploymentType, Salary } from '@/lib/core/employment';
import type { Level, RemoteKind } from '@/lib/engine/types';

/** One posting as a feed tells it, in our words. What the feed leaves unsaid is null. */
export type FeedJob = {
  /** The feed's own id: with the source it names the job for good. */
  externalId: string;
  title: string;
  company: string;
  locations: string[];
  /** ISO 3166-1 alpha-2, upper case. */
  country: string | null;
  remoteKind: RemoteKind | null;
  employmentType: EmploymentType | null;
  level: Level | null;
  salary: Salary | null;
  /** http or https. */
  url: string | null;
  /** Plain text with its lists kept. */
  text: string;
  postedAt: Date | null;
  expiresAt: Date | null;
};

export const feedFailures = [
  'board_not_found',
  'rate_limited',
  'timeout',
  'unreachable',
  'server_error',
  'rejected',
  'bad_response',
  'too_large',
] as const;
export type FeedFailure = (typeof feedFailures)[number];

/** The open jobs of one company's board. */
export type JobFeed = {
  /**
   * Whole board, page by page; `total` where the vendor tells it. A posting that can not be read is left out and counted.
   * @throws AppError `not_found` or `unavailable`, with a `FeedFailure` as its reason
   */
  readBoard: (board: string) => AsyncIterable<{ jobs: FeedJob[]; unreadable: number; total: number | null }>;
};
