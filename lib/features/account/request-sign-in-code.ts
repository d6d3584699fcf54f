import { randomInt, randomUUID } from 'node:crypto';
import { AppError } from '@/lib/core/errors';
import { inTransaction } from '@/lib/db/client';
import { isMailOffered } from '@/lib/features/mail/is-mail-offered';
import { queueMail } from '@/lib/features/mail/queue-mail';
import { codeKey, hashCode } from './code-key';
import { codeLifeSeconds } from './code-rules';
import { findAddressState, findNewestCode, insertCode, takeSend } from './queries';
import { codeLength, type RequestSignInCode } from './schema';

type RequestedCode = { resendAfterSeconds: number };

/**
 * Sends a code that only the asking browser can use. Looks at no account, so it says and does the same for a known
 * and an unknown address. Asking again during the wait keeps the code that is on its way.
 * @throws AppError `rate_limited` with `detail.retryAfterSeconds`
 */
export async function requestSignInCode(
  input: RequestSignInCode & { browser: string },
): Promise<RequestedCode> {
  if (!isMailOffered()) {
    throw new AppError('unavailable', 'Sign-in by email is not offered here: no mail service is set up.');
  }
  const key = codeKey(input.email, input.browser);
  const sent = await inTransaction(async () => {
    const send = await takeSend(key.identifierHash);
    if (!send) return null;
    const id = randomUUID();
    const code = String(randomInt(10 ** codeLength)).padStart(codeLength, '0');
    const expiresAt = new Date(Date.now() + codeLifeSeconds * 1000);
    await insertCode({ ...key, id, codeHash: hashCode(id, code), expiresAt });
    await queueMail({
      template: 'sign-in-code',
      to: { email: input.email },
      props: { code, minutes: codeLifeSeconds / 60 },
      idempotencyKey: codeMailKey(id),
      expiresAt,
    });
    return { resendAfterSeconds: send.waitSeconds };
  });
  if (sent) return sent;

  const state = await findAddressState(key.identifierHash);
  const newest = await findNewestCode(key);
  if (newest?.isLive && !state.isLocked) return { resendAfterSeconds: state.waitSeconds };
  throw refusal(state);
}

/** The mail of a code is found again by the code's id, to wipe it once the code is used. */
export function codeMailKey(codeId: string): string {
  return `sign-in-code:${codeId}`;
}

function refusal(state: { isLocked: boolean; isCapped: boolean; waitSeconds: number }): AppError {
  const options = { detail: { retryAfterSeconds: state.waitSeconds } };
  const minutes = Math.max(1, Math.ceil(state.waitSeconds / 60));
  if (state.isLocked) return lockedError(options.detail);
  if (state.isCapped) {
    return new AppError(
      'rate_limited',
      `This address has had several codes within the hour. Ask again in ${minutes} min.`,
      options,
    );
  }
  return new AppError(
    'rate_limited',
    `A code is already on its way to this address. You can ask for another in ${state.waitSeconds} seconds.`,
    options,
  );
}

export function lockedError(detail: Record<string, unknown> = {}): AppError {
  return new AppError(
    'rate_limited',
    'Too many wrong codes were entered for this address, so it is locked for a day. Try again tomorrow.',
    { detail, reason: 'locked' },
  );
}
