import { neonConfig, Pool } from '@neondatabase/serverless';
import { drizzle } from 'drizzle-orm/neon-serverless';
import ws from 'ws';
import { log } from '@/lib/core/log';
import { type Opened, type PoolEnv, poolSettings } from './pool-settings';
import type { Db } from './types';

/** Neon over WebSockets: a pool with real transactions, which its HTTP driver does not have. */
export function openNeon(url: string, env: PoolEnv): Opened {
  neonConfig.webSocketConstructor = ws;
  const pool = new Pool({ connectionString: url, ...poolSettings(env) });
  pool.on('error', () => log().warn('an idle database connection was lost'));
  return { db: drizzle(pool) as unknown as Db, close: () => pool.end() };
}
