import { afterEach, expect, test } from 'vitest';
import { closeDb, setDb } from '@/lib/db/client';
import type { Db } from '@/lib/db/types';
import { checkHealth } from './check-health';

afterEach(closeDb);

function databaseThat(execute: () => Promise<unknown>): void {
  setDb({ db: { execute } as unknown as Db, close: async () => undefined });
}

test('a database that answers is healthy', async () => {
  databaseThat(async () => ({ rows: [] }));
  expect(await checkHealth()).toEqual({ status: 'ok', database: 'ok', version: expect.any(String) });
});

test('a database that refuses, and one that never answers, are down', async () => {
  databaseThat(() => Promise.reject(new Error('gone')));
  expect((await checkHealth()).status).toBe('down');
  databaseThat(() => new Promise(() => undefined));
  expect((await checkHealth()).status).toBe('down');
});
