import { unstable_rethrow } from 'next/navigation';
import type { ActionResult } from '@/lib/core/result';

type Lost = Extract<ActionResult<never>, { ok: false }>;

/** The reason where no answer came: whether it was done is not known then. */
export const noAnswer = 'no_answer';

const lostWords =
  'This site did not answer, so it is not known whether this was done. Check your connection, reload the page, and look how it stands before you do it again.';

/** For what changes nothing, or is the same when it is asked for twice. */
export const safeWords = 'This site does not answer. Check your connection, then try again.';
/** For what only begins a payment. */
export const notChargedWords =
  'This site does not answer, and nothing was charged. Check your connection, then press it again.';

/** What an action answered, also where its answer was lost on the way: then a failure with `words`, so that nothing stays busy. */
export async function answerOf<Result extends ActionResult<unknown> | undefined>(
  asked: Promise<Result>,
  words = lostWords,
): Promise<Result | Lost> {
  try {
    return await asked;
  } catch (error) {
    // An action that leads to another page comes as an error too.
    unstable_rethrow(error);
    return { ok: false, error: { code: 'unavailable', message: words, reason: noAnswer } };
  }
}
