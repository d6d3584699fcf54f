import { type Env, isLoopbackHost } from '@/lib/core/env';

const allowance = '--remote';

/**
 * What rewrites or empties tables never touches production, and another machine's database only when told so.
 * @throws Error that says why
 */
export function refuseProduction(
  env: Pick<Env, 'APP_ENV' | 'DATABASE_URL' | 'DATABASE_URL_UNPOOLED'>,
  args: string[],
): void {
  if (env.APP_ENV === 'production') {
    throw new Error('APP_ENV is production: this command does not touch a production database.');
  }
  const remote = [env.DATABASE_URL, env.DATABASE_URL_UNPOOLED]
    .filter((url) => url !== undefined)
    .map((url) => new URL(url).hostname)
    .find((host) => !isLoopbackHost(host));
  if (remote && !args.includes(allowance)) {
    throw new Error(`The database is on ${remote}, not on this machine. If you mean it, add ${allowance}.`);
  }
}
