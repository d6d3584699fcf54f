import { randomInt, randomUUID } from 'node:crypto';
import { env } from '@/lib/core/env';
import { within } from '@/lib/core/within';
import { inTransaction } from '@/lib/db/client';
import { queueMail } from '@/lib/features/mail/queue-mail';
import { queueSms } from '@/lib/features/mail/queue-sms';
import { sendMailNow } from '@/lib/features/mail/send-mail-now';
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
import { capError, mailNotSentError, notSentError, sendRefusal } from './code-refusals';
import { codeLifeSeconds } from './code-rules';
import { codeLength } from './schema';
import { takeSmsOfDay, updateSmsAsUnsent } from './sms-queries';

/** All networks together asked for as many as an address gets. */
const usedUp = new Error('used up');

const mailPatienceMs = 4_000;

export type RequestedCode = { resendAfterSeconds: number };

/**
 * Sends a code that only the asking browser can use, and only for its purpose. Looks at no account, so it says and does
 * the same for a known and an unknown address. Asking again during the wait keeps the code that is on its way. A text message
 * takes up to ten seconds.
 * @throws AppError `rate_limited` with `detail.retryAfterSeconds`; of a text message also `rate_limited` when the day's are used
 * up. Both: `invalid` when the address or number can not get one, `unavailable` when it was not sent
 */
export async function requestCode(target: CodeTarget, asker: Asker): Promise<RequestedCode> {
  const key = codeKey(target, asker);
  const made = await inTransaction(async () => {
    if (await isAddressLocked(key)) return null;
    const send = await takeSend(key);
    if (!send) return null;
    // Thrown as well: what strangers used up costs this network nothing of its own share.
    if (!(await takeSendOfAll(key))) throw usedUp;
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
  }).catch((error: unknown) => {
    if (error === usedUp) return null;
    throw error;
  });
  if (made) {
    if (target.address.channel === 'sms') await deliver(made.id, key);
    else await mail(made.id, key);
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

/** Told only when it surely did not go out; what takes longer goes on behind the page. */
async function mail(codeId: string, key: CodeKey): Promise<void> {
  const sent = await within(mailPatienceMs, sendMailNow(codeMailKey(codeId)), () => null);
  // It is over: what would still count against the person is forgotten.
  if (sent === 'failed') await inTransaction(() => deleteCode(codeId, key));
  if (sent === 'failed' || sent === 'waits' || sent === 'held') throw mailNotSentError(sent === 'failed');
}

/** The message of a code is found again by the code's id, to wipe it once the code is used. */
export function codeMailKey(codeId: string): string {
  return `sign-in-code:${codeId}`;
}
