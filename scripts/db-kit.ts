// `npm run db:push` and `npm run db:studio`: drizzle-kit on the database of DATABASE_URL, or on the embedded one.
import { spawnSync } from 'node:child_process';
import { env } from '@/lib/core/env';
import { closeDb, db } from '@/lib/db/client';
import { refuseProduction } from './refuse-production';

const [command = '', ...args] = process.argv.slice(2);
if (command === 'push') refuseProduction(env(), args);
// Serves the embedded database for as long as the tool runs.
await db();
const rest = args.filter((arg) => arg !== '--remote');
const { status } = spawnSync('npx', ['drizzle-kit', command, ...rest], { stdio: 'inherit' });
await closeDb();
process.exit(status ?? 1);
