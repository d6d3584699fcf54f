import { readFileSync } from 'node:fs';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool, type PoolConfig } from 'pg';
import { isLoopbackHost } from '@/lib/core/env';
import { log } from '@/lib/core/log';
import { type Opened, type PoolEnv, poolSettings } from './pool-settings';
import type { Db } from './types';

const embeddedPoolMax = 10;

export function isNeonHost(url: string): boolean {
  return new URL(url).hostname.endsWith('.neon.tech');
}

/**
 * Opens the database that the URL names; none is the embedded one.
 * @param onLost called when the whole server went away and the database must be opened anew (embedded only)
 */
export async function openDriver(url: string | undefined, env: PoolEnv, onLost: () => void): Promise<Opened> {
  if (!url) return openEmbedded(env, onLost);
  // Only a process that uses the driver pays for loading it.
  if (isNeonHost(url)) return (await import('./neon')).openNeon(url, env);
  return openPool({ ...secureConnection(url), ...poolSettings(env) });
}

/**
 * Certificates are verified on every host that is not this machine. The URL may bring its own authority
 * (`sslrootcert=FILE`) or say that the network itself is private (`sslmode=disable`); weaker modes do not exist.
 */
export function secureConnection(address: string): PoolConfig {
  const url = new URL(address);
  const mode = url.searchParams.get('sslmode');
  const authority = url.searchParams.get('sslrootcert');
  for (const key of [...url.searchParams.keys()]) {
    if (key.startsWith('ssl') || key === 'uselibpqcompat') url.searchParams.delete(key);
  }
  const isPlain = mode === 'disable' || (mode === null && isLoopbackHost(url.hostname));
  const ca = authority ? { ca: readFileSync(authority, 'utf8') } : {};
  return { connectionString: url.href, ssl: isPlain ? false : { rejectUnauthorized: true, ...ca } };
}

function openPool(config: PoolConfig): Opened {
  const pool = new Pool({ application_name: 'jobr', keepAlive: true, ...config });
  // A connection that the server closed, idle or between two queries of a transaction: the pool replaces it, the next
  // query fails and says so. Without a listener on both it would end the process.
  pool.on('error', () => log().warn('an idle database connection was lost'));
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { db: drizzle(pool) as unknown as Db, close: () => pool.end() };
}

async function openEmbedded(env: PoolEnv, onLost: () => void): Promise<Opened> {
  const { serveEmbedded } = await import('./embedded');
  const served = await serveEmbedded(env.DATA_DIR, onLost);
  const pool = openPool({
    host: served.host,
    user: 'postgres',
    database: 'postgres',
    ...poolSettings(env),
    max: Math.min(env.DATABASE_POOL_MAX, embeddedPoolMax),
  });
  return {
    db: pool.db,
    async close() {
      await pool.close();
      await served.stop();
    },
  };
}
