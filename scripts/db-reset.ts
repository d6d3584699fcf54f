// `npm run db:reset`: empties the database and builds its tables anew. Never a production database.
import { env } from '@/lib/core/env';
import { closeDb, setDb } from '@/lib/db/client';
import { openDriver } from '@/lib/db/driver';
import { executeSql } from '@/lib/db/execute-sql';
import { migrate } from '@/lib/db/migrate';
import { refuseProduction } from './refuse-production';

const settings = env();
refuseProduction(settings, process.argv.slice(2));
const url = settings.DATABASE_URL_UNPOOLED ?? settings.DATABASE_URL;
// Not by `db()`: it migrates first, and a database that can not be migrated is what one resets.
const opened = await openDriver(url, settings, () => undefined);
setDb(opened);
for (const schema of ['pgboss', 'drizzle', 'public']) {
  await executeSql(`drop schema if exists ${schema} cascade`);
}
await executeSql('create schema public');
await migrate(opened.db);
await closeDb();
process.stdout.write('The database is empty and its tables are new.\n');
