import { afterAll, beforeAll, expect, test } from 'vitest';
import { figure, proofScale } from '../proofs/scale';
import { eventually, type Part, type Product, pause, startProduct } from './product';

const people = 6 * proofScale;
/** No more than Free holds. */
const cvsEach = 4;
const minKills = 6 * proofScale;
const parts: Part[] = ['server', 'database', 'worker'];
let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 500_000);
afterAll(() => product?.stop(), 60_000);

const employers = [
  'Harbour Foods',
  'Northwind Rail',
  'Lakeside Clinic',
  'Blue Quarry',
  'Meridian Bank',
  'Tern Labs',
];

function cvText(person: number, n: number): string {
  return `Asha Rao ${person}-${n}
asha@example.com

EXPERIENCE
Backend Engineer, ${employers[n % employers.length]}
Jan 2019 - Mar 2024
- Built payment services in Go and PostgreSQL, cut latency by ${20 + n} percent
- Ran Kubernetes for ${5 + person} teams

EDUCATION
BSc Computer Science, 2018

SKILLS
Go, PostgreSQL, Kubernetes, Python, SQL, Docker
`;
}

const refusals: unknown[] = [];

/** Sends until it is answered 2xx, as a person would: what had no answer is sent again. */
function upload(cookie: string, body: string): Promise<string> {
  return eventually(async () => {
    const response = await fetch(`${product.origin}/api/cvs`, {
      method: 'POST',
      headers: { cookie, origin: product.origin, 'content-type': 'text/plain', 'x-file-name': 'cv.txt' },
      body,
      signal: AbortSignal.timeout(20_000),
    });
    const answer = (await response.json()) as { id?: string; error?: { code: string } };
    // A server without its database says so; anything else would be a refusal of what is right.
    if (!response.ok && response.status < 500 && response.status !== 409) refusals.push(answer.error?.code);
    return response.ok ? answer.id : null;
  }, 300_000 * proofScale);
}

test(
  'kill -9 of server, database and worker during uploads and matching loses nothing and doubles nothing',
  async () => {
    const cookies = await Promise.all(
      Array.from({ length: people }, (_, n) => product.signIn(`asha-${n}@example.com`)),
    );
    let isUploading = true;
    let kills = 0;
    const killer = (async () => {
      while (isUploading || kills < minKills) {
        await eventually(product.isHealthy, 120_000);
        await pause(200 + (kills % 5) * 300);
        if (product.kill(parts[kills % parts.length] ?? 'server')) kills += 1;
      }
    })();
    const ids = await Promise.all(
      cookies.map(async (cookie, person) => {
        const kept: string[] = [];
        for (let n = 0; n < cvsEach; n += 1) kept.push(await upload(cookie, cvText(person, n)));
        return kept;
      }),
    );
    isUploading = false;
    await killer;
    expect(refusals).toEqual([]);
    await eventually(product.isHealthy, 60_000);

    const kept = await product.rows<{ id: string }>('select id from cvs join cv_files on cv_id = id');
    expect(kept.map(({ id }) => id).sort()).toEqual(ids.flat().sort());

    // The lease of a killed worker is thirty seconds; all that was cut off has to come to its end after it.
    const unfinished = `select c.id from cvs c left join match_runs r on r.cv_id = c.id
    where c.state <> 'ready' or r.state is distinct from 'done' or r.cv_revision < c.revision`;
    await eventually(async () => (await product.rows(unfinished)).length === 0, 180_000 * proofScale);
    const [queue] = await product.rows<{ failed: number; open: number }>(
      `select count(*) filter (where state = 'failed')::int as failed,
            count(*) filter (where state < 'completed')::int as open from pgboss.job`,
    );
    expect(queue).toEqual({ failed: 0, open: 0 });
    expect(kills).toBeGreaterThanOrEqual(minKills);
    figure(
      `kill -9: ${kills} kills, ${kept.length} of ${people * cvsEach} uploads kept, each read and matched once`,
    );
  },
  900_000 * proofScale,
);
