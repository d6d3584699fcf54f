import pg from 'pg';
import type { JobProfile } from '@/lib/engine/types';
import type { BenchJob } from './vary-jobs';

export type StoredProfile = { id: number; profile: JobProfile };
export type StoredText = { id: number; title: string; text: string };

export type JobStore = {
  fill: (jobs: Iterable<BenchJob>) => Promise<void>;
  profiles: () => AsyncGenerator<StoredProfile[]>;
  texts: () => AsyncGenerator<StoredText[]>;
  profilesOf: (ids: readonly number[]) => Promise<StoredProfile[]>;
  close: () => Promise<void>;
};

const table = 'bench_match_jobs';
const writtenAtOnce = 500;
const readAtOnce = 1000;

export async function openJobStore(config: pg.ClientConfig): Promise<JobStore> {
  const client = new pg.Client(config);
  await client.connect();
  const drop = () => client.query(`drop table if exists ${table}`);
  const pages = (columns: string) =>
    async function* <T extends { id: number }>(): AsyncGenerator<T[]> {
      for (let after = -1; ; ) {
        const query = `select ${columns} from ${table} where id > $1 order by id limit ${readAtOnce}`;
        const { rows } = await client.query<T>(query, [after]);
        if (rows.length === 0) return;
        yield rows;
        after = rows.at(-1)?.id ?? after;
      }
    };
  return {
    async fill(jobs) {
      await drop();
      await client.query(`create table ${table} (id int primary key, title text, text text, profile jsonb)`);
      let batch: BenchJob[] = [];
      const write = async () => {
        await client.query(
          `insert into ${table} select * from jsonb_to_recordset($1::jsonb) as r(id int, title text, text text, profile jsonb)`,
          [JSON.stringify(batch)],
        );
        batch = [];
      };
      for (const job of jobs) {
        batch.push(job);
        if (batch.length === writtenAtOnce) await write();
      }
      if (batch.length > 0) await write();
      await client.query(`analyze ${table}`);
    },
    profiles: pages('id, profile'),
    texts: pages('id, title, text'),
    async profilesOf(ids) {
      const query = `select id, profile from ${table} where id = any($1::int[])`;
      return (await client.query<StoredProfile>(query, [ids])).rows;
    },
    async close() {
      await drop();
      await client.end();
    },
  };
}
