import { connect } from 'node:net';
import { neonConfig } from '@neondatabase/serverless';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { readEnv } from '@/lib/core/env';
import { closeDb, db, inTransaction, setDb } from './client';
import { migrate } from './migrate';
import { openNeon } from './neon';
import { users } from './schema/account';
import { createRealDatabase, realServer } from './testing/real-db';

const bridge = new WebSocketServer({ port: 0, host: '127.0.0.1' });
let database: Awaited<ReturnType<typeof createRealDatabase>>;

// Neon's proxy in ten lines: the driver's WebSocket on one side, a local PostgreSQL on the other.
bridge.on('connection', (ws, request) => {
  const [host = '', port] = (new URL(request.url ?? '', 'ws://x').searchParams.get('address') ?? '').split(
    ':',
  );
  const tcp = connect(Number(port), host);
  tcp.on('data', (data) => ws.send(data));
  ws.on('message', (data) => tcp.write(data as Buffer));
  ws.on('close', () => tcp.destroy());
  for (const end of [tcp, ws]) end.on('error', () => undefined);
  tcp.on('close', () => ws.close());
});

beforeAll(async () => {
  const { port } = bridge.address() as { port: number };
  neonConfig.wsProxy = (host, target) => `127.0.0.1:${port}/?address=${host}:${target}`;
  neonConfig.useSecureWebSocket = false;
  neonConfig.pipelineConnect = false;
  database = await createRealDatabase(realServer());
  const opened = openNeon(database.url, readEnv({}));
  await migrate(opened.db);
  setDb(opened);
});
afterAll(async () => {
  await closeDb();
  await database.drop();
  bridge.close();
});

test('what the Neon driver writes is read back with its types', async () => {
  const [row] = await (await db())
    .insert(users)
    .values({ email: 'asha@example.com', emailVerified: new Date() })
    .returning();
  expect(row).toMatchObject({ email: 'asha@example.com', createdAt: expect.any(Date) });
});

test('a transaction on the Neon driver is a transaction: all or nothing', async () => {
  const failing = inTransaction(async () => {
    await (await db()).insert(users).values({ email: 'lost@example.com', emailVerified: new Date() });
    throw new Error('stop');
  });
  await expect(failing).rejects.toThrow('stop');
  const { rows } = (await (await db()).execute(sql`select email from users`)) as unknown as {
    rows: unknown[];
  };
  expect(rows).toEqual([{ email: 'asha@example.com' }]);
});

test('the queue works on the Neon driver', async () => {
  const { drainOnce, enqueue } = await import('@/lib/integrations/queue');
  const ran: string[] = [];
  await inTransaction(() => enqueue('read-cv', { cvId: 'a', userId: 'u' }));
  expect(await drainOnce({ 'read-cv': async ({ cvId }) => ran.push(cvId) }, 10_000)).toBe(1);
  expect(ran).toEqual(['a']);
});
