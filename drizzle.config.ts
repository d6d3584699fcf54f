import { defineConfig } from 'drizzle-kit';
import { socketFolder } from './lib/db/socket-folder';

const url = process.env.DATABASE_URL_UNPOOLED ?? process.env.DATABASE_URL;
const embedded = {
  host: socketFolder(process.env.DATA_DIR ?? '.data'),
  user: 'postgres',
  database: 'postgres',
  ssl: false,
};

export default defineConfig({
  dialect: 'postgresql',
  schema: './lib/db/schema/*.ts',
  out: './drizzle',
  dbCredentials: url ? { url } : embedded,
});
