import { AppError, isAppError } from '@/lib/core/errors';
import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import { paymentErrorOf } from './payment-error';

/**
 * What a door may show of an error. Ours keeps its words, a gateway's failure gets those for people who pay; everything else is
 * `internal` and logged, without input.
 */
export function toPublicError(thrown: unknown, requestId: string, door: string): AppError {
  const error = paymentErrorOf(thrown) ?? thrown;
  if (isAppError(error)) {
    if (error.code === 'internal' || error.code === 'unavailable') {
      log().error({ requestId, door, fault: describeFault(error), detail: error.detail }, 'request failed');
    }
    return error;
  }
  log().error({ requestId, door, fault: describeFault(error) }, 'request failed');
  return new AppError(
    'internal',
    `Something went wrong on our side. Try again; if it happens again, tell us this number: ${requestId}`,
    { cause: error },
  );
}
