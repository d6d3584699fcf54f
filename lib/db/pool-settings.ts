import type { Env } from '@/lib/core/env';
import type { Db } from './types';

export type Opened = { db: Db; close: () => Promise<void> };

export type PoolEnv = Pick<
  Env,
  'DATA_DIR' | 'DATABASE_POOL_MAX' | 'DATABASE_IDLE_MS' | 'DATABASE_ACQUIRE_TIMEOUT_MS'
>;

/** What every driver's pool is told alike. */
export function poolSettings(env: PoolEnv) {
  return {
    max: env.DATABASE_POOL_MAX,
    idleTimeoutMillis: env.DATABASE_IDLE_MS,
    connectionTimeoutMillis: env.DATABASE_ACQUIRE_TIMEOUT_MS,
  };
}
