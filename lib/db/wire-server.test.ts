import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Client, type Connection } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { socketPath } from './socket-folder';
import { createWireServer } from './wire-server';

const folder = mkdtempSync(path.join(tmpdir(), 'jobr-wire-'));
const clients: Client[] = [];
let database: PGlite;
let server: ReturnType<typeof createWireServer>;

beforeAll(async () => {
  database = await PGlite.create();
  await database.exec('create table kept (n int)');
  server = createWireServer(database);
  await server.listen(socketPath(folder));
});
beforeEach(() => database.exec('truncate kept'));
afterAll(async () => {
  await Promise.all(clients.map((client) => client.end().catch(() => undefined)));
  await server.close();
  await database.close();
  rmSync(folder, { recursive: true });
});

async function connected(): Promise<Client> {
  const client = new Client({ host: folder, user: 'postgres', database: 'postgres' });
  client.on('error', () => undefined);
  clients.push(client);
  await client.connect();
  return client;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const countKept = async () =>
  (await database.query<{ n: number }>('select count(*)::int as n from kept')).rows;

/** The messages under a query, one by one: a slow network may hold them apart like this. */
type Wire = Connection & {
  parse: (query: { text: string; name: string; types: number[] }) => void;
  bind: (config: object) => void;
  execute: (config: object) => void;
  sync: () => void;
};

test("a client's half-sent query is not answered with another's rows", async () => {
  const [slow, quick] = [await connected(), await connected()];
  const wire = (slow as unknown as { connection: Wire }).connection;
  const rows: string[] = [];
  wire.on('dataRow', (row: { fields: string[] }) => rows.push(...row.fields.map(String)));
  wire.parse({ text: `select 'mine'`, name: '', types: [] });
  await pause(30);
  expect((await quick.query('select $1::text as word', ['theirs'])).rows).toEqual([{ word: 'theirs' }]);
  const synced = new Promise((resolve) => wire.once('readyForQuery', resolve));
  wire.bind({ portal: '', statement: '' });
  wire.execute({ portal: '', rows: 0 });
  wire.sync();
  await synced;
  expect(rows).toEqual(['mine']);
});

test('twenty clients at once get what each asked for, inside transactions and outside', async () => {
  const many = await Promise.all(Array.from({ length: 20 }, connected));
  await Promise.all(
    many.map(async (client, n) => {
      for (let round = 0; round < 10; round += 1) {
        const asked = n * 100 + round;
        if (round % 2) await client.query('begin');
        const { rows } = await client.query('select $1::int as asked, $2::bytea as weight', [
          asked,
          Buffer.alloc(round * 10_000),
        ]);
        expect(rows[0]?.asked).toBe(asked);
        if (round % 2) await client.query('commit');
      }
    }),
  );
});

test("a client's open transaction keeps others out, and is rolled back when the client dies", async () => {
  const [dying, other] = [await connected(), await connected()];
  await dying.query('begin');
  await dying.query('insert into kept values (1)');
  let isAnswered = false;
  const waiting = other.query('insert into kept values (2)').then(() => {
    isAnswered = true;
  });
  await pause(50);
  expect(isAnswered).toBe(false);
  (dying as unknown as { connection: Wire }).connection.stream.destroy();
  await waiting;
  expect(await countKept()).toEqual([{ n: 1 }]);
});

test('a failed statement in a transaction is an answer, and the session is free after its rollback', async () => {
  const [failing, other] = [await connected(), await connected()];
  await failing.query('begin');
  await expect(failing.query('select 1 / $1::int', [0])).rejects.toThrow('division by zero');
  await failing.query('rollback');
  expect((await other.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});
