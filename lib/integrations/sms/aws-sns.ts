import { z } from 'zod';
import type { Call } from '@/lib/core/call-provider';
import { isProviderError, ProviderError } from '@/lib/core/errors';
import type { FailureKind } from '@/lib/core/providers';
import { retryAfterMs } from '@/lib/core/retry-after';
import type { VendorConfig } from '@/lib/core/vendor-groups';
import { sendTimes } from './send-times';
import type { SmsPort, TextMessage } from './types';

export type SnsConfig = NonNullable<VendorConfig<'sms'>['aws_sns']>;

const Sent = z.object({ MessageId: z.string().min(1) });
const Attributes = z.object({ attributes: z.record(z.string(), z.string()).default({}) });

/** By the SDK's exception; the rest goes by status. */
const kinds: Record<string, { kind: FailureKind; isInputsFault?: boolean }> = {
  InvalidParameterException: { kind: 'rejected', isInputsFault: true },
  InvalidParameterValueException: { kind: 'rejected', isInputsFault: true },
  // SNS is well and does not reach this person.
  OptedOutException: { kind: 'bad_response', isInputsFault: true },
  ThrottledException: { kind: 'rate_limited' },
  AuthorizationErrorException: { kind: 'bad_credentials' },
  InvalidSecurityException: { kind: 'bad_credentials' },
};

function kindOf(status: number): FailureKind {
  if (status === 401 || status === 403) return 'bad_credentials';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'server_error' : 'bad_response';
}

const Failed = z.object({
  name: z.string(),
  $fault: z.enum(['client', 'server']).optional(),
  $metadata: z.object({ httpStatusCode: z.number() }),
  $response: z
    .object({ headers: z.record(z.string(), z.string()) })
    .optional()
    .catch(undefined),
});

const isWord = (name: string) => /^[A-Za-z]{3,60}$/.test(name);

/** In our words, by the SDK's class and status. */
export function classifySns(error: unknown, signal: AbortSignal): unknown {
  if (isProviderError(error) || signal.aborted) return error;
  const failed = Failed.safeParse(error);
  if (!failed.success) {
    // Without an answer there is a word of Node or of the SDK's transport.
    const isCut = error instanceof Error && ('code' in error || error.name === 'TimeoutError');
    return new ProviderError('sms', isCut ? 'unreachable' : 'bad_response', { cause: error });
  }
  const { name, $fault, $metadata, $response } = failed.data;
  const { httpStatusCode: status } = $metadata;
  const known = status >= 400 && $fault ? kinds[name] : undefined;
  return new ProviderError('sms', known?.kind ?? kindOf(status), {
    cause: error,
    retryAfterMs: retryAfterMs($response?.headers['retry-after'] ?? null),
    reason: isWord(name) ? name : `status_${status}`,
    ...(known?.isInputsFault ? { isInputsFault: true } : {}),
  });
}

// At the first message, not at the start, and not in the vendor's time.
const loadSdk = () => import('@aws-sdk/client-sns');
type SnsSdk = Awaited<ReturnType<typeof loadSdk>>;

/** Its own retries are off: the gate owns them. */
function clientFor({ SNSClient }: SnsSdk, config: SnsConfig) {
  return new SNSClient({
    region: config.AWS_SNS_REGION,
    credentials: {
      accessKeyId: config.AWS_SNS_ACCESS_KEY_ID,
      secretAccessKey: config.AWS_SNS_SECRET_ACCESS_KEY,
    },
    maxAttempts: 1,
    ...(config.AWS_SNS_ENDPOINT ? { endpoint: config.AWS_SNS_ENDPOINT } : {}),
  });
}

function attributesOf(config: SnsConfig, { country }: TextMessage) {
  const { AWS_SNS_SENDER_ID, AWS_SNS_DLT_ENTITY_ID, AWS_SNS_DLT_TEMPLATE_ID } = config;
  const isIndia = country === 'IN';
  const values = {
    'AWS.SNS.SMS.SMSType': 'Transactional',
    'AWS.SNS.SMS.SenderID': AWS_SNS_SENDER_ID,
    'AWS.MM.SMS.EntityId': isIndia ? AWS_SNS_DLT_ENTITY_ID : undefined,
    'AWS.MM.SMS.TemplateId': isIndia ? AWS_SNS_DLT_TEMPLATE_ID : undefined,
  };
  const set = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    set.map(([name, StringValue]) => [name, { DataType: 'String' as const, StringValue }]),
  );
}

export function createAwsSns(config: SnsConfig, call: Call): SmsPort {
  return {
    async send(message) {
      const sdk = await loadSdk();
      return call({ operation: 'send-aws-sns', ...sendTimes }, async (signal, note) => {
        const client = clientFor(sdk, config);
        const command = new sdk.PublishCommand({
          PhoneNumber: message.to,
          Message: message.text,
          MessageAttributes: attributesOf(config, message),
        });
        try {
          const { MessageId } = Sent.parse(await client.send(command, { abortSignal: signal }));
          note({ requestId: MessageId });
          return MessageId;
        } catch (error) {
          throw classifySns(error, signal);
        } finally {
          client.destroy();
        }
      });
    },
  };
}

/** What the account's text messages are set to: free of charge. */
export async function readSmsAttributes(config: SnsConfig, call: Call): Promise<Record<string, string>> {
  const sdk = await loadSdk();
  const options = { operation: 'check', timeoutMs: 4_500, deadlineMs: 4_500 };
  return call(options, async (signal) => {
    const client = clientFor(sdk, config);
    const command = new sdk.GetSMSAttributesCommand({});
    try {
      return Attributes.parse(await client.send(command, { abortSignal: signal })).attributes;
    } catch (error) {
      throw classifySns(error, signal);
    } finally {
      client.destroy();
    }
  });
}
