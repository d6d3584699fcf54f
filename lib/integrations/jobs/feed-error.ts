import { AppError } from '@/lib/core/errors';
import type { FeedFailure } from './types';

const sentences: Record<FeedFailure, string> = {
  board_not_found: 'There is no such board. Check its name in the address of the company’s job page.',
  rate_limited: 'The board asks for fewer requests. Try again later.',
  timeout: 'The board did not answer in time. Try again later.',
  unreachable: 'The board can not be reached. Check the connection and try again.',
  server_error: 'The board answers with an error of its own. Try again later.',
  rejected: 'The board refuses the request.',
  bad_response: 'The board’s answer can not be read.',
  too_large: 'The board’s answer is larger than we take.',
};

export function feedError(
  reason: FeedFailure,
  detail: Record<string, unknown> = {},
  cause?: unknown,
): AppError {
  return new AppError(reason === 'board_not_found' ? 'not_found' : 'unavailable', sentences[reason], {
    reason,
    detail,
    cause,
  });
}
