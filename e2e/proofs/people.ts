// People with a read CV each, and jobs that all of them see: as many different letters as a proof wants.
import { encode } from 'next-auth/jwt';
import type { Actor } from '@/lib/core/actor';
import { type LetterStyle, letterStyles } from '@/lib/core/letter-styles';
import { tiers } from '@/lib/core/plans';
import { db } from '@/lib/db/client';
import { users } from '@/lib/db/schema/account';
import { cvs } from '@/lib/db/schema/cvs';
import { jobs } from '@/lib/db/schema/jobs';
import { insertSession } from '@/lib/db/testing/insert-session';
import { analyzeCv } from '@/lib/engine/analysis/analyze-cv';
import { readCv } from '@/lib/engine/reading/read-cv';
import { readJob } from '@/lib/engine/reading/read-job';
import { engineVersion } from '@/lib/engine/version';
import { cookieName } from '@/lib/web/session-cookie';

export type Person = { actor: Actor; cvId: string; cookie: string };
/** One letter that nobody asked for before. */
export type Order = { person: Person; jobId: string; style: LetterStyle };

const jobCount = Math.floor(tiers.free.allowances.ai_letters / letterStyles.length);

const cvText = (n: number) => `Asha Rao
asha-${n}@example.com

EXPERIENCE
Backend Engineer, Harbour Foods
Jan 2019 - Mar 2024
- Built payment services in Go and PostgreSQL, cut latency by ${10 + (n % 80)} percent
- Ran Kubernetes for ${5 + n} teams and trained them in capacity planning
- Led code reviews and incident reviews for a group of ${3 + (n % 9)} engineers
- Wrote load testing reports that ${2 + n} product owners used each quarter

EDUCATION
BSc Computer Science, 2018

SKILLS
Go, PostgreSQL, Kubernetes, Python, SQL, Docker
`;

async function insertJobs(): Promise<string[]> {
  const values = Array.from({ length: jobCount }, (_, n) => {
    const said = {
      ...{ title: 'Senior Backend Engineer', company: `Company ${n}`, country: null, remoteKind: null },
      ...{ text: `We look for a backend engineer: Go, PostgreSQL, Kubernetes. Team ${n}.` },
    };
    const kept = { source: 'sample', externalId: `proof-${n}`, engineVersion, contentHash: `proof-${n}` };
    return { ...said, ...kept, profile: readJob({ ...said, location: null }) };
  });
  return (await (await db()).insert(jobs).values(values).returning({ id: jobs.id })).map(({ id }) => id);
}

async function cookieOf(userId: string, baseUrl: string, secret: string): Promise<string> {
  const salt = cookieName(baseUrl, 'session');
  const token = { ...(await insertSession(userId)), signedInAt: Math.floor(Date.now() / 1000) };
  return `${salt}=${await encode({ token, secret, salt })}`;
}

/** Read as the worker would have read them, and signed in. */
async function insertPeople(count: number, baseUrl: string, secret: string): Promise<Person[]> {
  const connection = await db();
  const emails = Array.from({ length: count }, (_, n) => `asha-${n}@example.com`);
  const rows = await connection
    .insert(users)
    .values(emails.map((email) => ({ email, emailVerified: new Date() })))
    .returning({ id: users.id });
  const read = rows.map(({ id: userId }, n) => {
    const text = cvText(n);
    const profile = readCv(text, { asOf: { year: 2026, month: 1 } });
    const file = { title: 'CV', fileName: 'cv.txt', kind: 'text' as const, contentHash: `proof-${n}` };
    const reading = { state: 'ready' as const, text, profile, analysis: analyzeCv(text, profile) };
    return { ...file, ...reading, userId, sizeBytes: text.length, engineVersion, revision: 1 };
  });
  const kept = await connection.insert(cvs).values(read).returning({ id: cvs.id, userId: cvs.userId });
  return Promise.all(
    kept.map(async ({ id: cvId, userId }) => {
      const actor: Actor = { userId, role: 'user' };
      return { actor, cvId, cookie: await cookieOf(userId, baseUrl, secret) };
    }),
  );
}

/** `count` people; the orders go round among them, so that neighbours in the list are of different people. */
export async function seedPeople(
  count: number,
  { baseUrl, secret }: { baseUrl: string; secret: string },
): Promise<{ people: Person[]; orders: Order[] }> {
  const jobIds = await insertJobs();
  const people = await insertPeople(count, baseUrl, secret);
  const orders = letterStyles.flatMap((style) =>
    jobIds.flatMap((jobId) => people.map((person) => ({ person, jobId, style }))),
  );
  return { people, orders };
}
