import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { readEnv } from '@/lib/core/env';
import { openDriver } from './driver';
import { lockFile, lockFolder } from './folder-lock';
import { socketFolder, socketPath } from './socket-folder';

const folder = mkdtempSync(path.join(tmpdir(), 'jobr-embedded-'));
const deep = path.join(folder, ...Array.from({ length: 12 }, () => 'a-long-folder'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(socketFolder(deep), { recursive: true, force: true });
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(isTrue: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 200 && !isTrue(); attempt += 1) await pause(25);
  expect(isTrue()).toBe(true);
}

test('the embedded database keeps what was answered when it is killed, and another process may then serve it', async () => {
  const env = readEnv({ DATA_DIR: deep });
  let lost = 0;
  const first = await openDriver(undefined, env, () => {
    lost += 1;
  });
  // A second opener shares the first one's server.
  const second = await openDriver(undefined, env, () => undefined);
  await first.db.execute(sql`create table kept (n int)`);
  await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      (n % 2 ? first : second).db.transaction((tx) => tx.execute(sql`insert into kept values (${n})`)),
    ),
  );
  expect(statSync(socketFolder(deep)).mode & 0o777).toBe(0o700);
  expect(Buffer.byteLength(socketPath(socketFolder(deep)))).toBeLessThanOrEqual(103);

  const { pid } = JSON.parse(readFileSync(lockFile(deep), 'utf8')) as { pid: number };
  process.kill(pid, 'SIGKILL');
  await until(() => lost === 1);

  const third = await openDriver(undefined, env, () => undefined);
  const { rows } = (await third.db.execute(sql`select count(*)::int as n from kept`)) as unknown as {
    rows: unknown[];
  };
  expect(rows).toEqual([{ n: 40 }]);
  await Promise.all([first.close(), second.close()]);
  await third.close();
});

test('a folder has one holder; a dead one is taken over by exactly one of many', async () => {
  const file = path.join(folder, 'some.lock');
  const release = await lockFolder(file);
  expect(release).not.toBeNull();
  expect(await lockFolder(file)).toBeNull();
  release?.();
  writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: 'another life' }));
  const taken = await Promise.all(Array.from({ length: 8 }, () => lockFolder(file)));
  expect(taken.filter(Boolean)).toHaveLength(1);
});
