import { randomInt, randomUUID } from 'node:crypto';
import { env } from '@/lib/core/env';
import { inTransaction } from '@/lib/db/client';
import { queueMail } from '@/lib/features/mail/queue-mail';
import { queueSms } from '@/lib/features/mail/queue-sms';
import { sendSms } from '@/lib/features/mail/send-sms';
import { type Asker, type CodeKey, type CodeTarget, codeKey, hashCode } from './code-key';
import {
  deleteCode,
  findAddressState,
  findNewestCode,
  insertCode,
  isAddressLocked,
  takeSend,
  takeSendOfAll,
} from './code-queries';
import { capError, notSentError, sendRefusal } from './code-refusals';
import { codeLifeSeconds } from './code-rules';
import { codeLength } from './schema';
import { takeSmsOfDay, updateSmsAsUnsent } from './sms-queries';

export type RequestedCode = { resendAfterSeconds: number };

/**
 * Sends a code that only the asking browser can use, and only for its purpose. Looks at no account, so it says and does
 * the same for a known and an unknown address. Asking again during the wait keeps the code that is on its way. A text message
 * takes up to ten seconds.
 * @throws AppError `rate_limited` with `detail.retryAfterSeconds`; of a text message also `rate_limited` when the day's are used
 * up, `invalid` when the number can not get one, `unavailable` when it was not sent
 */
export async function requestCode(target: CodeTarget, asker: Asker): Promise<RequestedCode> {
  const key = codeKey(target, asker);
  const made = await inTransaction(async () => {
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
    // Thrown, so that nothing of all this stays.
    if (country && !(await takeSmsOfDay(country, dayCaps()))) throw capError();
    return { id, resendAfterSeconds: send.waitSeconds };
  });
  if (made) {
    if (target.address.channel === 'sms') await deliver(made.id, key);
    return { resendAfterSeconds: made.resendAfterSeconds };
  }
  const state = await findAddressState(key);
  const newest = await findNewestCode(key);
  if (newest?.isLive && !state.isLocked) return { resendAfterSeconds: state.waitSeconds };
  throw sendRefusal(target.address, state);
}

function dayCaps() {
  const { SMS_DAILY_CAP: all, SMS_COUNTRY_DAILY_CAP: country } = env();
  return { all, country };
}

type NewCode = { id: string; code: string; expiresAt: Date };

async function queueCode({ address, purpose }: CodeTarget, { id, code, expiresAt }: NewCode): Promise<void> {
  const minutes = codeLifeSeconds / 60;
  const idempotencyKey = codeMailKey(id);
  if (address.channel === 'sms') {
    const props = { code, minutes, host: new URL(env().BASE_URL).hostname, country: address.country };
    await queueSms({ to: address.phone, props, idempotencyKey, expiresAt });
    return;
  }
  await queueMail({
    template: 'sign-in-code',
    to: { email: address.email },
    props: { code, minutes, purpose },
    idempotencyKey,
    expiresAt,
  });
}

/** What surely did not go out uses nothing up; what may be on its way counts, for it may cost and may be used. */
async function deliver(codeId: string, key: CodeKey): Promise<void> {
  const delivery = await sendSms(codeMailKey(codeId));
  if (!delivery || delivery.isSent) return;
  if (!delivery.isUnsure) {
    await inTransaction(async () => {
      await updateSmsAsUnsent(codeId);
      await deleteCode(codeId, key);
    });
  }
  throw notSentError(delivery);
}

/** The message of a code is found again by the code's id, to wipe it once the code is used. */
export function codeMailKey(codeId: string): string {
  return `sign-in-code:${codeId}`;
}
