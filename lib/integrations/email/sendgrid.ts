import { z } from 'zod';
import type { Call } from '@/lib/core/call-provider';
import { isProviderError, ProviderError } from '@/lib/core/errors';
import { mailKinds, type SuppressionReason } from '@/lib/core/mail';
import { checkOperation } from '../provider';
import {
  classifySendGrid,
  clientFor,
  loadSdk,
  notBegunReason,
  recipientReason,
  type SendGridConfig,
} from './sendgrid-client';
import type { Mailer, OutgoingMail, SuppressedAddress } from './types';

/** Nobody waits in front of a page; the second is for our own limit too. */
const sendTimes = { timeoutMs: 10_000, deadlineMs: 30_000 };
const listTimes = { timeoutMs: 15_000, deadlineMs: 60_000, attempts: 3 };
const forgiveTimes = { timeoutMs: 5_000, deadlineMs: 15_000, attempts: 3 };
const checkTimes = { timeoutMs: 4_500, deadlineMs: 4_500 };

const MessageId = z.string().regex(/^[\w.-]{1,200}$/);

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a header is broken with
const control = /[\u0000-\u001f\u007f\u2028\u2029]/;
const isOneAddress = (address: string) =>
  address.length <= 320 && /^[^\s@,;:<>()"\\]+@[^\s@,;:<>()"\\]+$/.test(address) && !control.test(address);

/** Nothing that came from a person breaks a header or adds a reader. @throws ProviderError `rejected` */
function assertHeaders({ to, subject, unsubscribeUrl, messageId }: OutgoingMail): void {
  const refuse = (reason: string) => {
    throw new ProviderError('sendgrid', 'rejected', { reason, isInputsFault: true });
  };
  if (!isOneAddress(to)) refuse(recipientReason);
  if (subject.trim() === '' || control.test(subject)) refuse('subject');
  if (unsubscribeUrl !== null && !/^https?:\/\/[^\s<>]+$/.test(unsubscribeUrl)) refuse('unsubscribe');
  if (!z.uuid().safeParse(messageId).success) refuse('message_id');
}

/** Left in the reader's mail program by one click, without a page in between (RFC 8058). */
const unsubscribeHeaders = (url: string) => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

function toSdkMail(mail: OutgoingMail, config: SendGridConfig, isSandbox: boolean) {
  const { SENDGRID_FROM_EMAIL, SENDGRID_FROM_NAME, SENDGRID_REPLY_TO } = config;
  const kind = mailKinds[mail.template];
  const isForSafety = kind === 'code' || kind === 'security';
  const isTracked = mail.isTracked && !isForSafety;
  return {
    to: { email: mail.to },
    from: { email: SENDGRID_FROM_EMAIL, name: SENDGRID_FROM_NAME },
    ...(SENDGRID_REPLY_TO ? { replyTo: { email: SENDGRID_REPLY_TO } } : {}),
    ...{ subject: mail.subject, text: mail.text, html: mail.html },
    ...(mail.unsubscribeUrl ? { headers: unsubscribeHeaders(mail.unsubscribeUrl) } : {}),
    category: mail.template,
    customArgs: { mail_id: mail.messageId },
    trackingSettings: {
      clickTracking: { enable: isTracked, enableText: false },
      openTracking: { enable: isTracked },
      // Its own footer and links: ours are in the mail.
      subscriptionTracking: { enable: false },
      ganalytics: { enable: false },
    },
    mailSettings: {
      sandboxMode: { enable: isSandbox },
      // Who left our notices still gets the code that they ask for. Bounces and complaints hold back as ever.
      ...(isForSafety ? { bypassUnsubscribeManagement: { enable: true } } : {}),
    },
  };
}

/** What it keeps, in the order in which it is read: each list's name there and ours for it. */
const lists = {
  bounces: 'bounced',
  spam_reports: 'complained',
  unsubscribes: 'unsubscribed',
  invalid_emails: 'invalid',
} as const satisfies Record<string, SuppressionReason>;
export const suppressionLists = Object.keys(lists) as (keyof typeof lists)[];

/** Its list of unsubscribers is read at one address and left at another. */
const globalUnsubscribes = '/v3/asm/suppressions/global';

const Listed = z.object({ email: z.string().min(3).max(320), created: z.number().positive() });
const mostRows = 500;

const Cursor = z.tuple([z.enum(suppressionLists), z.coerce.number().int(), z.coerce.number().int()]);

/** The list, how far in it, and the second at which the reading began: what comes later shifts no page. */
function readCursor(after: string | null, now: Date): z.infer<typeof Cursor> {
  if (after === null) return ['bounces', 0, Math.ceil(now.getTime() / 1_000)];
  return Cursor.parse(after.split(':'));
}

type SendGridOptions = {
  /** SendGrid looks at each mail, takes it, and delivers none. */
  isSandbox: boolean;
};

/** @throws ProviderError `timeout` with its own reason where the gate kept the call back: nothing went out */
async function begunOr<T>(run: (begin: () => void) => Promise<T>): Promise<T> {
  let hasBegun = false;
  try {
    return await run(() => {
      hasBegun = true;
    });
  } catch (error) {
    if (hasBegun || !isProviderError(error, 'timeout')) throw error;
    throw new ProviderError('sendgrid', 'timeout', {
      ...{ cause: error, reason: notBegunReason, isInputsFault: true },
    });
  }
}

export function createSendgrid(
  config: SendGridConfig,
  call: Call,
  { isSandbox }: SendGridOptions = { isSandbox: false },
): Mailer {
  return {
    async send(mail) {
      assertHeaders(mail);
      const sdk = await loadSdk();
      return begunOr((begin) =>
        call({ operation: 'send', ...sendTimes }, async (signal, note) => {
          begin();
          try {
            const service = new sdk.MailService();
            service.setClient(clientFor(sdk, config, signal));
            const [{ statusCode, headers }] = await service.send(toSdkMail(mail, config, isSandbox));
            // In sandbox mode SendGrid says 200; anywhere else only 202 is a mail that was taken.
            if (statusCode !== (isSandbox ? 200 : 202)) throw unreadable();
            const id = MessageId.safeParse(headers['x-message-id']).data ?? null;
            if (id) note({ requestId: id });
            return id;
          } catch (error) {
            throw classifySendGrid(error, signal);
          }
        }),
      );
    },
    listSuppressed: (since, after) => listSuppressed({ config, call }, since, after),
    async forgive(address, reasons) {
      const email = encodeURIComponent(address);
      const options = { operation: 'forgive', ...forgiveTimes };
      const urls = suppressionLists
        .filter((list) => reasons.includes(lists[list]))
        .map(
          (list) => `${list === 'unsubscribes' ? globalUnsubscribes : `/v3/suppression/${list}`}/${email}`,
        );
      // At once: somebody may wait for the code that goes there next.
      await Promise.all(urls.map((url) => ask({ config, call }, options, { method: 'DELETE', url })));
    },
  };
}

const unreadable = () => new ProviderError('sendgrid', 'bad_response', { reason: 'unreadable' });

/** A key may send and not delete: that is no trouble of the provider, and must not stop what it may. */
function ofMissingRight(failure: unknown): unknown {
  if (!isProviderError(failure, 'bad_credentials')) return failure;
  const reason = String(failure.detail.reason);
  return new ProviderError('sendgrid', 'bad_credentials', { reason, isInputsFault: true });
}

type Connection = { config: SendGridConfig; call: Call };
type Question = { method: 'GET' | 'DELETE'; url: string; qs?: Record<string, string | number> };

/** The body of its answer; null where there is none, or what was asked for is not there. */
async function ask(
  { config, call }: Connection,
  options: Parameters<Call>[0],
  question: Question,
): Promise<unknown> {
  const sdk = await loadSdk();
  return call(options, async (signal) => {
    try {
      const [, body] = await clientFor(sdk, config, signal).request(question);
      return body;
    } catch (error) {
      const failure = classifySendGrid(error, signal);
      const isGone = isProviderError(failure) && failure.detail.reason === 'status_404';
      if (isGone && question.method === 'DELETE') return null;
      throw question.method === 'DELETE' ? ofMissingRight(failure) : failure;
    }
  });
}

async function listSuppressed(connection: Connection, since: Date, after: string | null) {
  const [list, offset, endsAt] = readCursor(after, new Date());
  const startsAt = Math.max(0, Math.floor(since.getTime() / 1_000));
  const body = await ask(
    connection,
    { operation: 'list-suppressed', ...listTimes },
    {
      method: 'GET',
      url: `/v3/suppression/${list}`,
      qs: { start_time: startsAt, end_time: endsAt, limit: mostRows, offset },
    },
  );
  const rows = z.array(z.unknown()).safeParse(body).data;
  if (!rows) throw unreadable();
  const addresses = rows.flatMap((row): SuppressedAddress[] => {
    const listed = Listed.safeParse(row).data;
    if (!listed) return [];
    const since = new Date(listed.created * 1_000);
    return [{ address: listed.email.trim().toLowerCase(), reason: lists[list], since }];
  });
  const isFull = rows.length >= mostRows;
  const nextList = isFull ? list : suppressionLists[suppressionLists.indexOf(list) + 1];
  return {
    addresses,
    next: nextList ? [nextList, isFull ? offset + rows.length : 0, endsAt].join(':') : null,
  };
}

const Scopes = z.object({ scopes: z.array(z.string()) });

/** What the key may do: free of charge. */
export async function readScopes(config: SendGridConfig, call: Call): Promise<string[]> {
  const options = { operation: checkOperation, ...checkTimes };
  const body = await ask({ config, call }, options, { method: 'GET', url: '/v3/scopes' });
  const read = Scopes.safeParse(body);
  if (!read.success) throw unreadable();
  return read.data.scopes;
}
