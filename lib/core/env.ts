import { z } from 'zod';
import { assertPayments } from './assert-payments';
import { count, emailList, headerName, secret, text, webAddress } from './env-fields';
import {
  type VendorConfig,
  type VendorGroup,
  type VendorId,
  type VendorShape,
  vendorGroups,
} from './vendor-groups';

export const appEnvs = ['local', 'development', 'staging', 'production'] as const;
export type AppEnv = (typeof appEnvs)[number];

const megabyte = 1024 * 1024;

const flag = z.stringbool().default(false);

/** `openai=60,stripe=100`: calls a minute. */
const limits = z
  .string()
  .default('')
  .transform((value, context) => {
    const parts = value.split(',').map((part) => part.trim());
    const pairs = parts.filter(Boolean).map((part) => /^([a-z_]+)=(\d{1,6})$/.exec(part));
    if (pairs.some((pair) => pair === null)) {
      context.addIssue({ code: 'custom', message: 'must look like openai=60,stripe=100 (calls a minute)' });
      return z.NEVER;
    }
    return Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', Number(pair?.[2])]));
  });

const countryList = z
  .string()
  .default('IN,US,GB,CA,AU,DE,FR,NL,SG,AE')
  .transform((value) => value.split(',').map((code) => code.trim().toUpperCase()))
  .pipe(z.array(z.string().regex(/^[A-Z]{2}$/, 'must be ISO 3166 codes like IN,US')));

export const smsVendors = ['twilio', 'aws_sns'] as const;
export type SmsVendor = (typeof smsVendors)[number];

const vendorList = z
  .string()
  .default(smsVendors.join(','))
  .transform((value) => value.split(',').map((id) => id.trim()))
  .pipe(z.array(z.enum(smsVendors)));

/** Every variable that the server reads, in the order of `.env.example`. An empty value counts as absent. */
export const variables = {
  APP_ENV: z.enum(appEnvs).optional(),
  BASE_URL: webAddress.default('http://localhost:3000'),
  HOSTNAME: text.optional(),
  PORT: count(3000, 0, 65_535),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  TRUSTED_PROXY_HOPS: count(0, 0, 10),
  COUNTRY_HEADER: headerName.optional(),
  DATA_DIR: text.default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_URL_UNPOOLED: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL_MAX: count(20, 1, 200),
  DATABASE_IDLE_MS: count(10_000, 0, 600_000),
  DATABASE_ACQUIRE_TIMEOUT_MS: count(60_000, 100, 600_000),
  AUTH_SECRET: secret.optional(),
  AUTH_SECRET_1: secret.optional(),
  AUTH_SECRET_2: secret.optional(),
  AUTH_SECRET_3: secret.optional(),
  ADMIN_EMAILS: emailList,
  OUTBOX_TOKEN: text.optional(),
  CRON_SECRET: secret.optional(),
  MAX_UPLOAD_BYTES: count(5 * megabyte, 1024, 5 * megabyte),
  SECRETS_KEY: secret.optional(),
  SECRETS_KEY_PREVIOUS: secret.optional(),
  ALLOW_LIVE_KEYS: flag,
  OUTBOUND_LIMITS: limits,
  OPENAI_API_KEY: text.optional(),
  OPENAI_API_KEY_DEV: text.optional(),
  OPENAI_API_KEY_PROD: text.optional(),
  OPENAI_BASE_URL: text.optional(),
  OPENAI_MODEL: text.optional(),
  OPENAI_FALLBACK_MODEL: text.optional(),
  OPENAI_MAX_TOKENS: text.optional(),
  OPENAI_PRICES: text.optional(),
  AI_DAILY_BUDGET_USD: z.coerce.number().min(0).max(100_000).default(10),
  UPSTASH_REDIS_REST_URL: text.optional(),
  UPSTASH_REDIS_REST_TOKEN: text.optional(),
  GOOGLE_CLIENT_ID: text.optional(),
  GOOGLE_CLIENT_SECRET: text.optional(),
  AUTH_GOOGLE_ID: text.optional(),
  AUTH_GOOGLE_SECRET: text.optional(),
  GOOGLE_ISSUER: text.optional(),
  REPL_ID: text.optional(),
  REPLIT_DOMAINS: text.optional(),
  REPLIT_ISSUER: text.optional(),
  SMS_VENDORS: vendorList,
  SMS_COUNTRIES: countryList,
  SMS_DAILY_CAP: count(1_000, 1, 1_000_000),
  SMS_COUNTRY_DAILY_CAP: count(500, 1, 1_000_000),
  TWILIO_ACCOUNT_SID: text.optional(),
  TWILIO_AUTH_TOKEN: text.optional(),
  TWILIO_FROM: text.optional(),
  TWILIO_BASE_URL: text.optional(),
  AWS_SNS_REGION: text.optional(),
  AWS_SNS_ACCESS_KEY_ID: text.optional(),
  AWS_SNS_SECRET_ACCESS_KEY: text.optional(),
  AWS_SNS_SENDER_ID: text.optional(),
  AWS_SNS_DLT_ENTITY_ID: text.optional(),
  AWS_SNS_DLT_TEMPLATE_ID: text.optional(),
  AWS_SNS_ENDPOINT: text.optional(),
  STRIPE_SECRET_KEY: text.optional(),
  STRIPE_PUBLISHABLE_KEY: text.optional(),
  STRIPE_WEBHOOK_SECRET: text.optional(),
  STRIPE_CONNECT_CLIENT_ID: text.optional(),
  STRIPE_API_BASE: text.optional(),
  STRIPE_JS_URL: text.optional(),
  PHONEPE_MODE: z.enum(['sandbox', 'production']).default('sandbox'),
  PHONEPE_CLIENT_ID: text.optional(),
  PHONEPE_CLIENT_SECRET: text.optional(),
  PHONEPE_CLIENT_VERSION: text.optional(),
  PHONEPE_CLIENT_MERCHANT_ID: text.optional(),
  PHONEPE_WEBHOOK_USERNAME: text.optional(),
  PHONEPE_WEBHOOK_PASSWORD: text.optional(),
  PHONEPE_MERCHANT_ID: text.optional(),
  PHONEPE_SALT_KEY: text.optional(),
  PHONEPE_SALT_INDEX: text.optional(),
  PHONEPE_BASE_URL: webAddress.optional(),
  SENDGRID_API_KEY: text.optional(),
  SENDGRID_FROM_EMAIL: text.optional(),
  SENDGRID_FROM_NAME: text.optional(),
  SENDGRID_REPLY_TO: text.optional(),
  SENDGRID_WEBHOOK_PUBLIC_KEY: text.optional(),
  SENDGRID_SANDBOX: flag,
  SENDGRID_BASE_URL: text.optional(),
  MAIL_POSTAL_ADDRESS: text.optional(),
} as const;

const schema = z.object(variables);
export type Env = Omit<z.infer<typeof schema>, 'APP_ENV'> & { APP_ENV: AppEnv };

type Source = Record<string, string | undefined>;

const loopbackHosts = ['127.0.0.1', 'localhost', '::1', '[::1]'];

export function isLoopbackHost(host: string): boolean {
  return loopbackHosts.includes(host.toLowerCase());
}

/**
 * Reads one vendor's variables: all absent → null, complete → the typed group.
 * @throws Error that names what is missing when the group is only partly set
 */
export function readGroup<Shape extends z.ZodRawShape>(
  source: Source,
  name: string,
  shape: Shape,
): z.infer<z.ZodObject<Shape>> | null {
  const present = Object.keys(shape).filter((key) => source[key]?.trim());
  if (present.length === 0) return null;
  const parsed = z.object(shape).safeParse(withoutBlanks(source));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(
    `The settings of ${name} are incomplete (set: ${present.join(', ')}). ${problems.join('; ')}`,
  );
}

/** @throws Error with one line for each variable that is missing or malformed; values are never repeated */
export function readEnv(source: Source): Env {
  const parsed = schema.safeParse(withoutBlanks(source));
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not usable:\n${lines.join('\n')}`);
  }
  const env = parsed.data;
  return {
    ...env,
    APP_ENV: env.APP_ENV ?? (source.NODE_ENV === 'production' ? 'production' : 'development'),
  };
}

const groups: readonly VendorGroup[] = Object.values(vendorGroups);
const shapes: readonly VendorShape[] = groups.flatMap((group) =>
  'parts' in group ? Object.values(group.parts) : [group],
);
const aliases: Readonly<Record<string, string>> = Object.assign({}, ...shapes.map((shape) => shape.aliases));

/** The names that a secret may have in one environment, the first that is set counts: its own for it, then the plain ones. */
export function secretVariables(name: string, appEnv: AppEnv): string[] {
  const suffixes = appEnv === 'production' ? ['_PROD', '_LIVE'] : ['_DEV', '_TEST'];
  const alias = aliases[name];
  return [...suffixes.map((suffix) => `${name}${suffix}`), name, ...(alias ? [alias] : [])];
}

/** The environment with each secret and alias under its plain name, as this APP_ENV has it. */
function withVariants(source: Source, appEnv: AppEnv): Source {
  const names = [...shapes.flatMap(({ secrets }) => [...secrets]), ...Object.keys(aliases)];
  const chosen = names.map((name) => {
    const variable = secretVariables(name, appEnv).find((one) => source[one]?.trim());
    return [name, variable ? source[variable] : undefined];
  });
  return { ...source, ...Object.fromEntries(chosen) };
}

const isMissing = (source: Source, { shape, secrets, needs = [] }: VendorShape) => {
  const isOptional = (name: string) => z.object(shape).shape[name] instanceof z.ZodOptional;
  return [...secrets, ...needs].some((name) => !isOptional(name) && !source[name]?.trim());
};

/**
 * One vendor's settings from the environment, with secrets that an administrator rotated in their place.
 * Null when the vendor is not set up; of several vendors behind one provider, each is null by itself.
 */
export function vendorConfig<Id extends VendorId>(
  id: Id,
  stored: Readonly<Record<string, string>> = {},
): VendorConfig<Id> | null {
  const group: VendorGroup = vendorGroups[id];
  const source = { ...withVariants(process.env, env().APP_ENV), ...stored };
  // With SECRETS_KEY the keys may live in the database alone, the rest of the group in the environment.
  const read = (one: VendorShape) =>
    isMissing(source, one) ? null : readGroup(source, one.label, one.shape);
  if (!('parts' in group)) return read(group) as VendorConfig<Id> | null;
  const parts = Object.entries(group.parts).map(([name, part]) => [name, read(part)] as const);
  if (parts.every(([, part]) => part === null)) return null;
  return Object.fromEntries(parts) as VendorConfig<Id>;
}

/** A secret as the environment holds it, and under which of its names; null when it does not. */
export function environmentSecret(name: string): { value: string; variable: string } | null {
  const variable = secretVariables(name, env().APP_ENV).find((one) => process.env[one]?.trim());
  return variable ? { value: process.env[variable]?.trim() ?? '', variable } : null;
}

/** `live` or `test` as the key itself says; null where the provider's keys do not tell. */
export function keyModeOf(value: string): 'live' | 'test' | null {
  const [, mode] = /^(?:sk|rk|pk)_(live|test)_/.exec(value) ?? [];
  return mode === 'live' || mode === 'test' ? mode : null;
}

/** Real money is for production: elsewhere a live key is refused, unless ALLOW_LIVE_KEYS says otherwise. */
export function isKeyAllowed(value: string, { APP_ENV, ALLOW_LIVE_KEYS }: Env): boolean {
  return keyModeOf(value) !== 'live' || APP_ENV === 'production' || ALLOW_LIVE_KEYS;
}

function assertVendors(env: Env, source: Source): void {
  const known = withVariants(source, env.APP_ENV);
  for (const group of shapes) {
    const { label, shape, secrets, needs = [] } = group;
    // With SECRETS_KEY a key may come from the database; the rest of its group must be right all the same.
    const later = env.SECRETS_KEY ? secrets.filter((name) => !known[name]?.trim()) : [];
    const isSet = Object.keys(shape).some((name) => known[name]?.trim());
    const stored = Object.fromEntries(later.map((name) => [name, 'in the database']));
    const isOffered = needs.every((name) => known[name]?.trim());
    if (isSet && isOffered) readGroup({ ...known, ...stored }, label, shape);
    for (const name of secrets) {
      if (!isKeyAllowed(known[name] ?? '', env)) {
        throw new Error(
          `${name} is a live key and this is not production: use a test key, or set ALLOW_LIVE_KEYS=1.`,
        );
      }
    }
  }
}

/** What must hold before the server serves; the build needs none of it. @throws Error naming the variable */
export function assertBootable(env: Env, source: Source = process.env): void {
  assertVendors(env, source);
  assertPayments(env);
  if (env.APP_ENV === 'local') {
    if (!env.HOSTNAME || !isLoopbackHost(env.HOSTNAME)) {
      throw new Error('APP_ENV=local shows sign-in codes on a page: it only runs with HOSTNAME=127.0.0.1.');
    }
    if (!env.OUTBOX_TOKEN) throw new Error('APP_ENV=local needs OUTBOX_TOKEN; `npm run up` makes one.');
  }
  const isSecretSet = env.AUTH_SECRET ?? env.AUTH_SECRET_1 ?? env.AUTH_SECRET_2 ?? env.AUTH_SECRET_3;
  if (!isSecretSet && env.APP_ENV !== 'development') {
    throw new Error('AUTH_SECRET is missing: set at least 32 random bytes (openssl rand -base64 48).');
  }
}

function withoutBlanks(source: Source): Source {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
}

let cached: Env | undefined;

/** The process's environment, read once, on first use. */
export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}

/** Auth.js reads its origin from this variable alone; with it set, it never looks at the Host header. */
export function pinAuthOrigin(): void {
  process.env.AUTH_URL = new URL(env().BASE_URL).origin;
}

/** `next dev`, whatever APP_ENV says. The bundler fixes it at build time. */
export const isDevServer = process.env.NODE_ENV === 'development';
