import { AppError } from '@/lib/core/errors';
import type { FailureKind } from '@/lib/core/providers';
import type { CodeAddress } from './code-key';
import type { AddressState } from './code-queries';

const thing = ({ channel }: CodeAddress) => (channel === 'email' ? 'address' : 'number');

/** Why no code was sent. */
export function sendRefusal(address: CodeAddress, state: AddressState): AppError {
  const options = { detail: { retryAfterSeconds: state.waitSeconds } };
  const minutes = Math.max(1, Math.ceil(state.waitSeconds / 60));
  if (state.isLocked) return lockedError(address, options.detail);
  const message = state.isCapped
    ? `This ${thing(address)} has had several codes within the hour. Ask again in ${minutes} min.`
    : `A code is already on its way to this ${thing(address)}. You can ask for another in ${state.waitSeconds} seconds.`;
  return new AppError('rate_limited', message, options);
}

export function lockedError(address: CodeAddress, detail: Record<string, unknown> = {}): AppError {
  return new AppError(
    'rate_limited',
    `Too many wrong codes were entered for this ${thing(address)}, so it gets none for a day. Use another way to sign in, or try again tomorrow.`,
    { detail, reason: 'locked' },
  );
}

/** The operator's bound on what a day of text messages may cost. */
export function capError(): AppError {
  const message =
    'So many codes were sent by text message today that no more go out before midnight (UTC). Sign in another way.';
  return new AppError('rate_limited', message, { reason: 'sms_cap' });
}

/** Why a text message did not go out, or may not have. */
export function notSentError({ failure, isUnsure }: { failure: FailureKind; isUnsure: boolean }): AppError {
  if (failure === 'rejected') {
    const message = 'This number can not get text messages. Check the digits, or sign in another way.';
    return new AppError('invalid', message, { fields: { phone: message }, reason: 'not_sent' });
  }
  const message = isUnsure
    ? 'We do not know whether the text message went out. If it arrives, send the code again to enter it; else sign in another way.'
    : 'The text message could not be sent. Try again in a minute, or sign in another way.';
  return new AppError('unavailable', message, { reason: 'not_sent', detail: { failure } });
}

/** Why a mail with a code did not go out. It is tried again as long as its code works, unless the address can get none. */
export function mailNotSentError(isOver: boolean): AppError {
  const options = { reason: 'not_sent' };
  if (!isOver) {
    const message =
      'The mail with your code could not go out right now. We go on trying for five minutes: ask again in a minute to enter it, or sign in another way.';
    return new AppError('unavailable', message, options);
  }
  const message = 'This address can not get mail. Check how it is spelled, or sign in another way.';
  return new AppError('invalid', message, { ...options, fields: { email: message } });
}

const sentences = {
  no_code:
    'There is no code waiting for this browser. Codes work only in the browser that asked for them: ask for one here.',
  used_code: 'This code was already used. Ask for a new one.',
  expired_code: 'This code has expired. Ask for a new one.',
  too_many_tries: 'That was not right, and this code is used up after three tries. Ask for a new one.',
  wrong_code: 'That code is not right. Check the newest message and try again.',
} as const;

/** Why a code was not accepted. */
export function codeRefusal(reason: keyof typeof sentences, triesLeft = 0): AppError {
  if (reason === 'wrong_code' && triesLeft === 0) return codeRefusal('too_many_tries');
  const left = triesLeft === 1 ? '1 try is left.' : `${triesLeft} tries are left.`;
  const message = reason === 'wrong_code' ? `${sentences.wrong_code} ${left}` : sentences[reason];
  return new AppError('invalid', message, { reason, fields: { code: message } });
}
