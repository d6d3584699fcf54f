import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** A database or a transaction in it, whatever the driver. */
export type Db = PgDatabase<PgQueryResultHKT, Record<string, never>>;
