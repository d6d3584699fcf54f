import { inTransaction } from '@/lib/db/client';
import { forgiveAddress } from '@/lib/features/mail/forgive-address';
import { forgiveAtProvider } from '@/lib/features/mail/forgive-at-provider';
import { wipeMail } from '@/lib/features/mail/wipe-mail';
import { type Asker, type CodeTarget, codeKey, hashCode } from './code-key';
import {
  findAddressState,
  findNewestCode,
  insertFailure,
  lockTries,
  tryCode,
  updateAsProven,
} from './code-queries';
import { codeRefusal, lockedError } from './code-refusals';
import { maxTries } from './code-rules';
import { codeMailKey } from './request-code';
import { updateSmsAsUsed } from './sms-queries';

/**
 * Uses a code up and does what it was asked for in the same transaction: `onRight` happens exactly when the code is spent.
 * @throws AppError `invalid` with reason wrong_code | expired_code | used_code | too_many_tries | no_code,
 * `rate_limited` when the address is locked
 */
export async function spendCode<T>(
  target: CodeTarget,
  input: Asker & { code: string },
  onRight: () => Promise<T>,
): Promise<T> {
  const key = codeKey(target, input);
  const email = target.address.channel === 'email' ? target.address.email : null;
  const code = await findNewestCode(key);
  if (!code) throw codeRefusal('no_code');

  // A wrong guess has to be counted, so the refusal is thrown only after this is committed. Of a flood of guesses only
  // those that came while the code was good wait for each other.
  const evaluate = async () => {
    await lockTries(key);
    const tried = await tryCode(code.id, key, hashCode(code.id, input.code));
    if (!tried) return null;
    if (!tried.isRight) {
      await insertFailure(key);
      return { triesLeft: maxTries - tried.tries };
    }
    await updateAsProven(key);
    await wipeMail(codeMailKey(code.id));
    const lifted = email && (await forgiveAddress(email)) ? email : null;
    const done = await onRight();
    if (email === null) await updateSmsAsUsed(code.id);
    return { done, lifted };
  };
  const outcome = code.isLive ? await inTransaction(evaluate) : null;

  if (outcome && 'done' in outcome) {
    if (outcome.lifted) await forgiveAtProvider(outcome.lifted);
    return outcome.done as T;
  }
  if (outcome) throw codeRefusal('wrong_code', outcome.triesLeft);
  const now = await findNewestCode(key);
  if (now?.isConsumed) throw codeRefusal('used_code');
  if (now && now.tries >= maxTries) throw codeRefusal('too_many_tries');
  const state = await findAddressState(key);
  throw state.isLocked
    ? lockedError(target.address, { retryAfterSeconds: state.waitSeconds })
    : codeRefusal('expired_code');
}
