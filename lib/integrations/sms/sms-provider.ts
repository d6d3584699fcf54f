import type { Call } from '@/lib/core/call-provider';
import { isProviderError, ProviderError } from '@/lib/core/errors';
import { vendorGroups } from '@/lib/core/vendor-groups';
import type { CheckResult, Provider } from '../provider';
import { readSmsAttributes } from './aws-sns';
import { readTwilioAccount } from './twilio';
import { type SmsConfig, usableVendors } from './vendors';

const labels = { twilio: vendorGroups.sms.parts.twilio.label, aws_sns: vendorGroups.sms.parts.aws_sns.label };

async function checkTwilio({ twilio }: SmsConfig, call: Call): Promise<CheckResult> {
  if (!twilio) throw new ProviderError('sms', 'unconfigured');
  const { status, type } = await readTwilioAccount(twilio, call);
  const isActive = status === 'active';
  const isTrial = type === 'Trial';
  return {
    mode: isTrial ? 'test' : null,
    notes: [
      ...(isActive ? [] : [`Twilio: the account is ${status}.`]),
      ...(isTrial ? ['Twilio: a trial account sends to numbers only that were verified there.'] : []),
    ],
    isDegraded: !isActive,
  };
}

async function checkSns({ aws_sns }: SmsConfig, call: Call): Promise<CheckResult> {
  if (!aws_sns) throw new ProviderError('sms', 'unconfigured');
  await readSmsAttributes(aws_sns, call);
  return { mode: null, notes: [], isDegraded: false };
}

const checks = { twilio: checkTwilio, aws_sns: checkSns };

/** Every vendor that is set up, at once: one that does not answer is named, and all of them are an outage. */
async function check(config: SmsConfig, call: Call): Promise<CheckResult> {
  const vendors = usableVendors(config);
  const answers = await Promise.allSettled(vendors.map((vendor) => checks[vendor](config, call)));
  const answered = answers.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  const [first] = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  if (answered.length === 0) throw first ?? new ProviderError('sms', 'unconfigured');
  const notes = vendors.flatMap((vendor, index) => {
    const answer = answers[index];
    if (answer?.status !== 'rejected') return [];
    const kind = isProviderError(answer.reason) ? answer.reason.kind : 'bad_response';
    return [`${labels[vendor]} does not work (${kind.replaceAll('_', ' ')}): the other one sends.`];
  });
  return {
    mode: answered.find(({ mode }) => mode)?.mode ?? null,
    notes: [...notes, ...answered.flatMap((one) => one.notes)],
    isDegraded: notes.length > 0 || answered.some(({ isDegraded }) => isDegraded),
    ...(vendors.length > 1 ? { isCovered: true } : {}),
  };
}

export const smsProvider: Provider<'sms'> = {
  id: 'sms',
  name: 'Text messages',
  purpose: 'Sends sign-in codes to phones, by Twilio or Amazon SNS, whichever of the two answers.',
  fallback: 'People sign in by email or another way.',
  limitPerMinute: 30,
  vendor: 'sms',
  secrets: [
    {
      ...{ name: 'TWILIO_AUTH_TOKEN', label: 'Auth token', kind: 'key' },
      owner: { name: labels.twilio, check: checkTwilio },
    },
    {
      ...{ name: 'AWS_SNS_SECRET_ACCESS_KEY', label: 'Secret access key', kind: 'key' },
      owner: { name: labels.aws_sns, check: checkSns },
    },
  ],
  setup: () => [
    {
      text: 'Twilio: copy the account SID and the auth token from its console into TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.',
      copy: 'https://console.twilio.com',
    },
    {
      text: 'Set TWILIO_FROM to a number of yours or to the id of a messaging service (MG…), and switch on the countries of SMS_COUNTRIES in its geo permissions.',
    },
    {
      text: 'Amazon SNS, instead or beside it: make a key that may do no more than this, leave the SMS sandbox, and set AWS_SNS_REGION, AWS_SNS_ACCESS_KEY_ID and AWS_SNS_SECRET_ACCESS_KEY.',
      copy: 'sns:Publish, sns:GetSMSAttributes',
    },
    {
      text: 'Choose who is asked first with SMS_VENDORS. The other one sends what the first can not.',
      copy: 'SMS_VENDORS=twilio,aws_sns',
    },
    {
      text: 'India wants sender and text registered (DLT): register the text of docs/integrations.md, then set AWS_SNS_DLT_ENTITY_ID and AWS_SNS_DLT_TEMPLATE_ID. At Twilio both belong to the sender in its console.',
    },
    {
      text: 'Name the countries that get codes in SMS_COUNTRIES, the fewer the better, and the most messages of a day in SMS_DAILY_CAP and SMS_COUNTRY_DAILY_CAP. Set a monthly limit at the vendor too.',
    },
  ],
  check,
  fake: ['twilio', 'sns'],
};
