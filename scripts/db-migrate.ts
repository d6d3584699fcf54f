// `npm run db:migrate`: brings the database of DATABASE_URL (or the embedded one) up to date and leaves.
import { closeDb, db } from '@/lib/db/client';

await db();
await closeDb();
process.stdout.write('The database is up to date.\n');
