process.env.APP_ENV = 'development';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.OUTBOUND_LIMITS = 'sms=60000';

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FakeSns, snsKeyId, snsRegion, snsSecrets, startSns } from '@/e2e/fakes/sns';
import type { SteeredTrouble } from '@/e2e/fakes/steered-server';
import { type FakeTwilio, startTwilio, twilioFrom, twilioSid, twilioTokens } from '@/e2e/fakes/twilio';
import { executeSql } from '@/lib/db/execute-sql';
import { withTestDb } from '@/lib/db/testing/test-db';
import { flushLedger } from '../ledger';
import { checkCallOf } from '../runtime';
import { configOf } from '../secrets';
import { isSmsSetUp, sendText } from './index';
import { smsProvider } from './sms-provider';

withTestDb();

const message = { to: '+919876543210', country: 'IN', text: 'Your code is 123456.\n\n@localhost #123456' };

let twilio: FakeTwilio;
let sns: FakeSns;

beforeAll(async () => {
  twilio = await startTwilio();
  sns = await startSns();
});
afterAll(async () => {
  await twilio.close();
  await sns.close();
});

let round = 0;
beforeEach(() => {
  // Another sender is other settings: each test begins with closed breakers.
  round += 1;
  setTwilio({ TWILIO_FROM: `${twilioFrom.slice(0, -2)}${10 + round}` });
  setSns({ AWS_SNS_SENDER_ID: `JOBR${round}` });
  for (const { state } of [twilio, sns]) {
    state.messages = [];
    state.requests = [];
  }
});
afterEach(async () => {
  await flushLedger();
  twilio.trouble(null);
  sns.trouble(null);
  twilio.state.account = { status: 'active', type: 'Full' };
});

function setTwilio(more: Record<string, string> = {}): void {
  const own = { TWILIO_ACCOUNT_SID: twilioSid, TWILIO_AUTH_TOKEN: twilioTokens[0] };
  Object.assign(process.env, { ...own, TWILIO_FROM: twilioFrom, TWILIO_BASE_URL: twilio.baseUrl, ...more });
}

function setSns(more: Record<string, string> = {}): void {
  Object.assign(process.env, {
    ...{ AWS_SNS_REGION: snsRegion, AWS_SNS_ACCESS_KEY_ID: snsKeyId },
    ...{ AWS_SNS_SECRET_ACCESS_KEY: snsSecrets[0], AWS_SNS_ENDPOINT: sns.baseUrl, ...more },
  });
}

const unset = (prefix: string) => {
  for (const name of Object.keys(process.env)) if (name.startsWith(prefix)) delete process.env[name];
};

async function kindOfTwilio(trouble: SteeredTrouble): Promise<unknown> {
  unset('AWS_SNS_');
  twilio.trouble(trouble);
  const delivery = await sendText(message);
  return delivery.isSent ? 'sent' : delivery.failure;
}

async function kindOfSns(trouble: SteeredTrouble): Promise<unknown> {
  unset('TWILIO_');
  sns.trouble(trouble);
  const delivery = await sendText(message);
  return delivery.isSent ? 'sent' : delivery.failure;
}

test('Twilio gets the message with our number, or by the messaging service', async () => {
  expect(await sendText(message)).toMatchObject({ isSent: true, vendor: 'twilio', failure: null });
  setTwilio({ TWILIO_FROM: 'MG123' });
  await sendText(message);
  expect(twilio.state.messages.map(({ to, text }) => ({ to, text }))).toEqual([
    { to: message.to, text: message.text },
    { to: message.to, text: message.text },
  ]);
  expect(twilio.state.messages.map(({ fields }) => Object.keys(fields))).toEqual([
    ['From'],
    ['MessagingServiceSid'],
  ]);
  expect(sns.state.messages).toEqual([]);
});

test('SNS gets a signed transactional message, with the ids of the register in India alone', async () => {
  unset('TWILIO_');
  const register = { AWS_SNS_DLT_ENTITY_ID: '1101', AWS_SNS_DLT_TEMPLATE_ID: '1107' };
  setSns({ AWS_SNS_SENDER_ID: 'JOBR', ...register });
  expect(await sendText(message)).toMatchObject({ isSent: true, vendor: 'aws_sns' });
  await sendText({ ...message, to: '+14155550132', country: 'US' });
  const everywhere = { 'AWS.SNS.SMS.SMSType': 'Transactional', 'AWS.SNS.SMS.SenderID': 'JOBR' };
  expect(sns.state.messages.map(({ fields }) => fields)).toEqual([
    { ...everywhere, 'AWS.MM.SMS.EntityId': '1101', 'AWS.MM.SMS.TemplateId': '1107' },
    everywhere,
  ]);
  expect(sns.state.messages[0]).toMatchObject({ to: message.to, text: message.text });
});

test('a vendor that fails is followed by the next one, and the ledger holds both', async () => {
  twilio.trouble({ kind: 'status', status: 503 });
  expect(await sendText(message)).toMatchObject({
    ...{ isSent: true, vendor: 'aws_sns', failure: 'server_error' },
  });
  expect(sns.state.messages).toHaveLength(1);
  await flushLedger();
  const { rows } = await executeSql('select operation, outcome, request_id from provider_calls order by at');
  const told = rows.map(({ operation, outcome }) => `${operation} ${outcome}`);
  expect(new Set(told)).toEqual(new Set(['send-twilio failed', 'send-aws-sns ok']));
  expect(rows.at(-1)?.request_id).toBe(sns.state.messages[0]?.messageId);
});

test('a vendor that took the message and stayed silent is followed too, within ten seconds', async () => {
  twilio.trouble({ kind: 'swallow', on: 'send' });
  const startedAt = Date.now();
  expect(await sendText(message)).toMatchObject({ vendor: 'aws_sns', failure: 'timeout' });
  expect(Date.now() - startedAt).toBeLessThan(10_000);
  expect([twilio.state.messages.length, sns.state.messages.length]).toEqual([1, 1]);
});

test('a wrong number is asked of one vendor, and says nothing about its health', async () => {
  twilio.trouble({ kind: 'status', status: 400, code: 21614 });
  expect(await sendText(message)).toEqual({ isSent: false, failure: 'rejected', isUnsure: false });
  expect([twilio.state.requests.length, sns.state.requests.length]).toEqual([1, 0]);
  await flushLedger();
  const { rows } = await executeSql('select is_inputs_fault from provider_calls');
  expect(rows).toEqual([{ is_inputs_fault: true }]);
});

test('somebody who opted out at one vendor is reached by the other', async () => {
  twilio.trouble({ kind: 'status', status: 400, code: 21610 });
  expect(await sendText(message)).toMatchObject({ isSent: true, vendor: 'aws_sns', failure: 'bad_response' });
});

test('the order is the operator’s', async () => {
  const { env } = await import('@/lib/core/env');
  const usual = env().SMS_VENDORS;
  env().SMS_VENDORS = ['aws_sns', 'twilio'];
  expect(await sendText(message)).toMatchObject({ vendor: 'aws_sns' });
  env().SMS_VENDORS = ['twilio'];
  unset('TWILIO_');
  expect(await isSmsSetUp()).toBe(false);
  env().SMS_VENDORS = usual;
});

test('without an answer the message may be on its way; with a refusal it is not', async () => {
  unset('AWS_SNS_');
  twilio.trouble({ kind: 'hang' });
  expect(await sendText(message)).toEqual({ isSent: false, failure: 'timeout', isUnsure: true });
  twilio.trouble({ kind: 'status', status: 500 });
  expect(await sendText(message)).toEqual({ isSent: false, failure: 'server_error', isUnsure: false });
});

test('a connection that was cut before the answer may have carried the message; one that never was made has not', async () => {
  const cut = { isSent: false, failure: 'unreachable', isUnsure: true };
  sns.trouble({ kind: 'reset' });
  twilio.trouble({ kind: 'reset' });
  unset('AWS_SNS_');
  expect(await sendText(message)).toEqual(cut);
  setSns();
  unset('TWILIO_');
  expect(await sendText(message)).toEqual(cut);
  setSns({ AWS_SNS_ENDPOINT: 'http://127.0.0.1:1' });
  expect(await sendText(message)).toEqual({ ...cut, isUnsure: false });
});

test.each([
  [{ kind: 'status', status: 401, code: 20003 }, 'bad_credentials'],
  [{ kind: 'status', status: 404, code: 20404 }, 'bad_credentials'],
  [{ kind: 'status', status: 429, code: 20429, retryAfterSeconds: 60 }, 'rate_limited'],
  [{ kind: 'status', status: 400, code: 21211 }, 'rejected'],
  [{ kind: 'status', status: 400, code: 21606 }, 'bad_response'],
  [{ kind: 'status', status: 500 }, 'server_error'],
  [{ kind: 'reset' }, 'unreachable'],
  [{ kind: 'garbage' }, 'bad_response'],
] as const)('Twilio %j is %s', async (trouble, kind) => {
  expect(await kindOfTwilio(trouble)).toBe(kind);
});

test.each([
  [{ kind: 'status', status: 403, code: 'SignatureDoesNotMatch' }, 'bad_credentials'],
  [{ kind: 'status', status: 403, code: 'AuthorizationError' }, 'bad_credentials'],
  [{ kind: 'status', status: 429, code: 'Throttled', retryAfterSeconds: 60 }, 'rate_limited'],
  [{ kind: 'status', status: 400, code: 'InvalidParameter' }, 'rejected'],
  [{ kind: 'status', status: 400, code: 'OptedOut' }, 'bad_response'],
  [{ kind: 'status', status: 500, code: 'InternalError' }, 'server_error'],
  [{ kind: 'reset' }, 'unreachable'],
  [{ kind: 'garbage' }, 'bad_response'],
  [{ kind: 'hang' }, 'timeout'],
] as const)('SNS %j is %s', async (trouble, kind) => {
  expect(await kindOfSns(trouble)).toBe(kind);
});

test('a wrong token or secret is told from a right one by the vendors themselves', async () => {
  setTwilio({ TWILIO_AUTH_TOKEN: 'wrong' });
  setSns({ AWS_SNS_SECRET_ACCESS_KEY: 'wrong' });
  expect(await sendText(message)).toMatchObject({ isSent: false, failure: 'bad_credentials' });
  expect([...twilio.state.requests, ...sns.state.requests].map(({ status }) => status)).toEqual([401, 403]);
});

const check = async () => {
  const config = await configOf('sms');
  if (!config) throw new Error('not set up');
  return smsProvider.check(config, checkCallOf('sms'));
};

test('the check asks every vendor for free: one that fails is named, both are an outage', async () => {
  expect(await check()).toMatchObject({ notes: [], isDegraded: false, isCovered: true });
  sns.trouble({ kind: 'status', status: 403, code: 'InvalidClientTokenId', on: 'check' });
  expect(await check()).toMatchObject({
    isDegraded: true,
    notes: ['Amazon SNS does not work (bad credentials): the other one sends.'],
  });
  twilio.trouble({ kind: 'status', status: 500, on: 'check' });
  await expect(check()).rejects.toMatchObject({ kind: 'server_error' });
  expect([twilio.state.messages, sns.state.messages]).toEqual([[], []]);
});

test('a suspended account and a trial one are told', async () => {
  unset('AWS_SNS_');
  twilio.state.account = { status: 'suspended', type: 'Trial' };
  expect(await check()).toMatchObject({
    ...{ mode: 'test', isDegraded: true },
    notes: ['Twilio: the account is suspended.', expect.stringMatching(/trial account/)],
  });
});
