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

/** What must hold before the server serves; the build needs none of it. @throws Error naming the variable */
export function assertBootable(env: Env): void {
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
