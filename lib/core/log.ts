import pino from 'pino';
import { env } from './env';
import { vendorGroups } from './vendor-groups';

const secretKeys = [
  'authorization',
  'cookie',
  'password',
  'secret',
  'token',
  'code',
  'email',
  'recipient',
  'phone',
  'name',
  'address',
  'text',
  'body',
  'props',
  'value',
  'sealed',
  'apiKey',
  'AUTH_SECRET',
  'CRON_SECRET',
  'OUTBOX_TOKEN',
  'SECRETS_KEY',
  'SECRETS_KEY_PREVIOUS',
  ...Object.values(vendorGroups).flatMap(({ secrets }) => secrets),
];

/** Keys whose values never reach a log line, at the top and two levels down. */
export const redactedPaths = secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

export function createLog(level: string, stream?: pino.DestinationStream): pino.Logger {
  const options: pino.LoggerOptions = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: redactedPaths, censor: '[removed]' },
    formatters: { level: (label) => ({ level: label }) },
  };
  return stream ? pino(options, stream) : pino(options);
}

let root: pino.Logger | undefined;

export function log(): pino.Logger {
  root ??= createLog(env().LOG_LEVEL);
  return root;
}
