import { env } from '@/lib/core/env';
import { AppError } from '@/lib/core/errors';
import { inTransaction } from '@/lib/db/client';
import { wipeMail } from '@/lib/features/mail/wipe-mail';
import { codeKey, hashCode } from './code-key';
import { maxTries } from './code-rules';
import {
  claimFirstAccount,
  findAddressState,
  findNewestCode,
  tryCode,
  type User,
  updateFailures,
  upsertVerifiedUser,
} from './queries';
import { codeMailKey, lockedError } from './request-sign-in-code';
import type { VerifySignInCode } from './schema';

/**
 * Turns a code into the person whose address it proves; a first right code makes the account.
 * @throws AppError `invalid` with reason wrong_code | expired_code | used_code | too_many_tries | no_code,
 * `rate_limited` when the address is locked, `forbidden` when the person is blocked
 */
export async function verifySignInCode(input: VerifySignInCode & { browser: string }): Promise<User> {
  const key = codeKey(input.email, input.browser);
  const code = await findNewestCode(key);
  if (!code) throw refused('no_code');

  // A wrong guess has to be counted, so the refusal is thrown only after this is committed.
  const outcome = await inTransaction(async () => {
    const tried = await tryCode(code.id, key, hashCode(code.id, input.code));
    if (!tried) return null;
    await updateFailures(key.identifierHash, tried.isRight);
    if (!tried.isRight) return { triesLeft: maxTries - tried.tries };
    await wipeMail(codeMailKey(code.id));
    const isFirst = env().APP_ENV === 'local' && (await claimFirstAccount());
    return { user: await upsertVerifiedUser(input.email, isFirst ? 'admin' : 'user') };
  });

  if (outcome && 'user' in outcome) {
    if (outcome.user) return outcome.user;
    throw new AppError('forbidden', 'This account is blocked. Write to the operator of this site.');
  }
  if (outcome) throw refused('wrong_code', outcome.triesLeft);
  const now = await findNewestCode(key);
  if (now?.isConsumed) throw refused('used_code');
  if (now && now.tries >= maxTries) throw refused('too_many_tries');
  const state = await findAddressState(key.identifierHash);
  throw state.isLocked ? lockedError({ retryAfterSeconds: state.waitSeconds }) : refused('expired_code');
}

const sentences = {
  no_code:
    'There is no code waiting for this browser. Codes work only in the browser that asked for them: ask for one here.',
  used_code: 'This code was already used. Ask for a new one.',
  expired_code: 'This code has expired. Ask for a new one.',
  too_many_tries: 'That was not right, and this code is used up after three tries. Ask for a new one.',
  wrong_code: 'That code is not right. Check the newest mail and try again.',
} as const;

function refused(reason: keyof typeof sentences, triesLeft = 0): AppError {
  if (reason === 'wrong_code' && triesLeft === 0) return refused('too_many_tries');
  const left = triesLeft === 1 ? '1 try is left.' : `${triesLeft} tries are left.`;
  const message = reason === 'wrong_code' ? `${sentences.wrong_code} ${left}` : sentences[reason];
  return new AppError('invalid', message, { reason, fields: { code: message } });
}
