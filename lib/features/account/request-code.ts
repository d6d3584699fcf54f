import { randomInt, randomUUID } from 'node:crypto';
import { inTransaction } from '@/lib/db/client';
import { queueMail } from '@/lib/features/mail/queue-mail';
import { type Asker, type CodeTarget, codeKey, hashCode } from './code-key';
import {
  findAddressState,
  findNewestCode,
  insertCode,
  isAddressLocked,
  takeSend,
  takeSendOfAll,
} from './code-queries';
import { sendRefusal } from './code-refusals';
import { codeLifeSeconds } from './code-rules';
import { codeLength } from './schema';

export type RequestedCode = { resendAfterSeconds: number };

/**
 * Sends a code that only the asking browser can use, and only for its purpose. Looks at no account, so it says and does
 * the same for a known and an unknown address. Asking again during the wait keeps the code that is on its way.
 * @throws AppError `rate_limited` with `detail.retryAfterSeconds`
 */
export async function requestCode(target: CodeTarget, asker: Asker): Promise<RequestedCode> {
  const key = codeKey(target, asker);
  const sent = await inTransaction(async () => {
    if (await isAddressLocked(key)) return null;
    const send = await takeSend(key);
    if (!send || !(await takeSendOfAll(key))) return null;
    const id = randomUUID();
    const code = String(randomInt(10 ** codeLength)).padStart(codeLength, '0');
    const expiresAt = new Date(Date.now() + codeLifeSeconds * 1000);
    const { channel } = target.address;
    const country = target.address.channel === 'sms' ? target.address.country : null;
    await insertCode({ ...key, id, channel, country, codeHash: hashCode(id, code), expiresAt });
    await queueCode(target, { id, code, expiresAt });
    return { resendAfterSeconds: send.waitSeconds };
  });
  if (sent) return sent;

  const state = await findAddressState(key);
  const newest = await findNewestCode(key);
  if (newest?.isLive && !state.isLocked) return { resendAfterSeconds: state.waitSeconds };
  throw sendRefusal(target.address, state);
}

type NewCode = { id: string; code: string; expiresAt: Date };

async function queueCode({ address, purpose }: CodeTarget, { id, code, expiresAt }: NewCode): Promise<void> {
  if (address.channel !== 'email') throw new Error('There is no way to send a text message yet.');
  await queueMail({
    template: 'sign-in-code',
    to: { email: address.email },
    props: { code, minutes: codeLifeSeconds / 60, purpose },
    idempotencyKey: codeMailKey(id),
    expiresAt,
  });
}

/** The message of a code is found again by the code's id, to wipe it once the code is used. */
export function codeMailKey(codeId: string): string {
  return `sign-in-code:${codeId}`;
}
