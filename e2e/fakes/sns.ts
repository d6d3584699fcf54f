import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { type Asked, type Reply, type SteeredServer, startSteered, type TextState } from './steered-server';

export const snsRegion = 'ap-south-1';
export const snsKeyId = 'AKIASANDBOX000000001';
/** What the fake accepts: the first is set, the second is there to rotate to. */
export const snsSecrets = ['sns-sandbox-first-0001', 'sns-sandbox-second-0002'] as const;

export type SnsState = TextState & { secrets: string[] };
export type FakeSns = SteeredServer<SnsState>;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const namespace = 'http://sns.amazonaws.com/doc/2010-03-31/';
const farMs = 5 * 60_000;

const xml = (status: number, body: string): Reply => ({ status, body, contentType: 'text/xml' });
const meta = () => `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`;

function fail(status: number, code: string | number = 'InternalError'): Reply {
  const type = status >= 500 ? 'Receiver' : 'Sender';
  const error = `<Error><Type>${type}</Type><Code>${code}</Code><Message>fake failure</Message></Error>`;
  return xml(
    status,
    `<ErrorResponse xmlns="${namespace}">${error}<RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  );
}

const done = (action: string, result: string): Reply =>
  xml(
    200,
    `<${action}Response xmlns="${namespace}"><${action}Result>${result}</${action}Result>${meta()}</${action}Response>`,
  );

/** The signature that this request must carry (AWS Signature Version 4), by one of our secrets. */
function signatureOf(
  { method, path, headers, body }: Asked,
  { secret, scope, signed }: { secret: string; scope: string; signed: string },
): string {
  const { pathname, search } = new URL(path, 'http://fake');
  const lines = signed
    .split(';')
    .map((name) => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`);
  const canonical = [method, pathname, search.slice(1), lines.join(''), signed, sha256(body)].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = scope.split('/').reduce<string | Buffer>((before, part) => hmac(before, part), `AWS4${secret}`);
  return hmac(key, toSign).toString('hex');
}

const credential =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;

/** Why a request is refused; null when its signature is right. */
function refusalOf(asked: Asked, secrets: readonly string[]): Reply | null {
  const { headers } = asked;
  const [, keyId, scope = '', signed = '', signature = ''] =
    credential.exec(headers.authorization ?? '') ?? [];
  if (!keyId) return fail(403, 'MissingAuthenticationToken');
  if (keyId !== snsKeyId) return fail(403, 'InvalidClientTokenId');
  const date = headers['x-amz-date'] ?? '';
  const at = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!(Math.abs(at - Date.now()) < farMs)) return fail(403, 'RequestExpired');
  const isScoped = scope === `${date.slice(0, 8)}/${snsRegion}/sns/aws4_request`;
  const areSigned = ['host', 'x-amz-date'].every((name) => signed.split(';').includes(name));
  const isRight = secrets.some((secret) =>
    timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(asked, { secret, scope, signed }))),
  );
  return isScoped && areSigned && isRight ? null : fail(403, 'SignatureDoesNotMatch');
}

const attributeNames = [
  'AWS.SNS.SMS.SMSType',
  'AWS.SNS.SMS.SenderID',
  'AWS.MM.SMS.EntityId',
  'AWS.MM.SMS.TemplateId',
];

/** By name; null when they are not attributes of a text message. */
function readAttributes(form: URLSearchParams): Record<string, string> | null {
  const attributes: Record<string, string> = {};
  const prefix = (index: number) => `MessageAttributes.entry.${index}`;
  for (let index = 1; form.has(`${prefix(index)}.Name`); index += 1) {
    const name = form.get(`${prefix(index)}.Name`) ?? '';
    const value = form.get(`${prefix(index)}.Value.StringValue`);
    const isString = form.get(`${prefix(index)}.Value.DataType`) === 'String';
    if (!attributeNames.includes(name) || !isString || !value) return null;
    attributes[name] = value;
  }
  return attributes;
}

function publish(state: SnsState, form: URLSearchParams): Reply {
  const to = form.get('PhoneNumber') ?? '';
  const text = form.get('Message') ?? '';
  const fields = readAttributes(form);
  const count = fields ? 4 + 3 * Object.keys(fields).length : 0;
  if (!fields || [...form].length !== count) return fail(400, 'InvalidParameter');
  if (!/^\+[1-9]\d{6,14}$/.test(to) || text === '' || text.length > 1600)
    return fail(400, 'InvalidParameter');
  const messageId = randomUUID();
  state.messages.push({ to, text, fields, messageId, at: Date.now() });
  return done('Publish', `<MessageId>${messageId}</MessageId>`);
}

function answer(state: SnsState, asked: Asked): Reply {
  const refusal = refusalOf(asked, state.secrets);
  if (refusal) return refusal;
  const form = new URLSearchParams(asked.body);
  if (asked.method !== 'POST' || form.get('Version') !== '2010-03-31') return fail(400, 'InvalidAction');
  if (form.get('Action') === 'Publish') return publish(state, form);
  if (form.get('Action') !== 'GetSMSAttributes') return fail(400, 'InvalidAction');
  const entry = '<entry><key>DefaultSMSType</key><value>Transactional</value></entry>';
  return done('GetSMSAttributes', `<attributes>${entry}</attributes>`);
}

/** Amazon SNS on loopback: publishes to phones, and knows a right signature from a wrong one. */
export function startSns({ secrets = snsSecrets }: { secrets?: readonly string[] } = {}): Promise<FakeSns> {
  const state: SnsState = { messages: [], requests: [], secrets: [...secrets] };
  return startSteered(state, {
    isSend: ({ body }) => new URLSearchParams(body).get('Action') === 'Publish',
    answer: (asked) => answer(state, asked),
    fail,
    controls: {
      secrets: (body) => {
        state.secrets = body as string[];
      },
    },
  });
}
