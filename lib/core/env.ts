import { z } from 'zod';

export const appEnvs = ['local', 'development', 'staging', 'production'] as const;
export type AppEnv = (typeof appEnvs)[number];

const minSecretBytes = 32;
const megabyte = 1024 * 1024;

const text = z.string().trim().min(1);
const count = (fallback: number, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback);

const secret = text.refine(
  (value) => Buffer.byteLength(value) >= minSecretBytes,
  `must be at least ${minSecretBytes} bytes; make one with: openssl rand -base64 48`,
);

const emailList = z
  .string()
  .default('')
  .transform((value) =>
    value
      .split(',')
      .map((address) => address.trim().toLowerCase())
      .filter(Boolean),
  );

export const openaiBaseUrl = 'https://api.openai.com/v1';

const usd = z.number().min(0).max(10_000);

/** USD for a million tokens, by model. */
export const PriceTable = z.record(z.string(), z.object({ input: usd, cached: usd, output: usd }));
export type PriceTable = z.infer<typeof PriceTable>;

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

type VendorGroup = { label: string; shape: z.ZodRawShape; secrets: readonly string[] };

/** Every variable that the server reads, in the order of `.env.example`. An empty value counts as absent. */
export const variables = {
  APP_ENV: z.enum(appEnvs).optional(),
  BASE_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  HOSTNAME: text.optional(),
  PORT: count(3000, 0, 65_535),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  TRUSTED_PROXY_HOPS: count(0, 0, 10),
  DATA_DIR: text.default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_URL_UNPOOLED: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL_MAX: count(20, 1, 200),
  DATABASE_IDLE_MS: count(10_000, 0, 600_000),
  DATABASE_ACQUIRE_TIMEOUT_MS: count(60_000, 100, 600_000),
  AUTH_SECRET: secret.optional(),
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
} as const;

const prices = text.transform((value, context) => {
  try {
    return PriceTable.parse(JSON.parse(value));
  } catch {
    const message = 'must be JSON like {"model":{"input":0.1,"cached":0.01,"output":0.5}}, USD per 1M tokens';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }
});

/** Each vendor's variables: all absent is null, complete is typed, anything between stops the start. */
export const vendorGroups = {
  openai: {
    label: 'OpenAI',
    shape: {
      OPENAI_API_KEY: text,
      OPENAI_BASE_URL: z.url({ protocol: /^https?$/ }).default(openaiBaseUrl),
      OPENAI_MODEL: text.default('gpt-6-luna'),
      OPENAI_FALLBACK_MODEL: text.optional(),
      OPENAI_MAX_TOKENS: count(4_000, 256, 64_000),
      OPENAI_PRICES: prices.optional(),
    },
    /** What an administrator may rotate in the page. */
    secrets: ['OPENAI_API_KEY'],
  },
  upstash: {
    label: 'Upstash',
    shape: {
      UPSTASH_REDIS_REST_URL: z.url({ protocol: /^https?$/ }),
      UPSTASH_REDIS_REST_TOKEN: text,
    },
    secrets: ['UPSTASH_REDIS_REST_TOKEN'],
  },
} as const satisfies Record<string, VendorGroup>;

export type VendorId = keyof typeof vendorGroups;
export type VendorConfig<Id extends VendorId> = Id extends VendorId
  ? z.infer<z.ZodObject<(typeof vendorGroups)[Id]['shape']>>
  : never;

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

/** The names that a secret may have in one environment, the first that is set counts: its own for it, then the plain one. */
export function secretVariables(name: string, appEnv: AppEnv): string[] {
  const suffixes = appEnv === 'production' ? ['_PROD', '_LIVE'] : ['_DEV', '_TEST'];
  return [...suffixes.map((suffix) => `${name}${suffix}`), name];
}

/** The environment with each secret under its plain name, as this APP_ENV has it. */
function withVariants(source: Source, appEnv: AppEnv): Source {
  const names = Object.values(vendorGroups).flatMap((group) => [...group.secrets]);
  const chosen = names.map((name) => {
    const variable = secretVariables(name, appEnv).find((one) => source[one]?.trim());
    return [name, variable ? source[variable] : undefined];
  });
  return { ...source, ...Object.fromEntries(chosen) };
}

/**
 * One vendor's settings from the environment, with secrets that an administrator rotated in their place.
 * Null when the vendor is not set up.
 */
export function vendorConfig<Id extends VendorId>(
  id: Id,
  stored: Readonly<Record<string, string>> = {},
): VendorConfig<Id> | null {
  const { shape, label, secrets } = vendorGroups[id];
  const source = { ...withVariants(process.env, env().APP_ENV), ...stored };
  // With SECRETS_KEY the keys may live in the database alone, the rest of the group in the environment.
  if (secrets.some((name) => !source[name]?.trim())) return null;
  return readGroup(source, label, shape) as VendorConfig<Id> | null;
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
  for (const { label, shape, secrets } of Object.values(vendorGroups)) {
    // With SECRETS_KEY a key may come from the database; the rest of its group must be right all the same.
    const later = env.SECRETS_KEY ? secrets.filter((name) => !known[name]?.trim()) : [];
    const isSet = Object.keys(shape).some((name) => known[name]?.trim());
    const stored = Object.fromEntries(later.map((name) => [name, 'in the database']));
    if (isSet) readGroup({ ...known, ...stored }, label, shape);
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
  if (env.APP_ENV === 'local') {
    if (!env.HOSTNAME || !isLoopbackHost(env.HOSTNAME)) {
      throw new Error('APP_ENV=local shows sign-in codes on a page: it only runs with HOSTNAME=127.0.0.1.');
    }
    if (!env.OUTBOX_TOKEN) throw new Error('APP_ENV=local needs OUTBOX_TOKEN; `npm run up` makes one.');
  }
  if (!env.AUTH_SECRET && env.APP_ENV !== 'development') {
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
