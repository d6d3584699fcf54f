import { expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { tiers } from '@/lib/core/plans';
import { db } from '@/lib/db/client';
import { users } from '@/lib/db/schema/account';
import { withRealDb } from '@/lib/db/testing/real-db';
import { correctCv } from './correct-cv';
import { getCvReading } from './get-cv-reading';
import { listCvs } from './list-cvs';
import { processCv } from './process-cv';
import { uploadCv } from './upload-cv';

withRealDb();

async function newActor(email: string): Promise<Actor> {
  const [row] = await (await db())
    .insert(users)
    .values({ email, emailVerified: new Date() })
    .returning({ id: users.id });
  if (!row) throw new Error('no person');
  return { userId: row.id, role: 'user' };
}

const bytes = (note: string) =>
  new TextEncoder().encode(`Asha Rao\nSoftware Engineer, ${note}\nJan 2019 – Mar 2022\nPython and SQL.`);

test('one file sent by many at once is one CV', async () => {
  const actor = await newActor('asha@example.com');
  const sent = await Promise.all(
    Array.from({ length: 8 }, () => uploadCv(actor, { fileName: 'cv.txt', bytes: bytes('Acme') })),
  );
  expect(new Set(sent.map(({ cv }) => cv.id)).size).toBe(1);
  expect(sent.filter(({ isNew }) => isNew)).toHaveLength(1);
});

test('uploads at once do not pass what the plan holds', async () => {
  const { maxCvs } = tiers.free;
  const actor = await newActor('ravi@example.com');
  const sent = await Promise.allSettled(
    Array.from({ length: maxCvs + 5 }, (_, at) =>
      uploadCv(actor, { fileName: `${at}.txt`, bytes: bytes(`Acme ${at}`) }),
    ),
  );
  expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(maxCvs);
  expect(await listCvs(actor)).toHaveLength(maxCvs);
});

test('corrections of two sections at once both stay', async () => {
  const actor = await newActor('meera@example.com');
  const { cv } = await uploadCv(actor, { fileName: 'cv.txt', bytes: bytes('Acme') });
  const cvId = cv.id;
  await processCv(actor, { cvId });
  await Promise.all([
    correctCv(actor, { cvId, section: 'level', value: 'lead' }),
    correctCv(actor, { cvId, section: 'contact', value: { name: 'Meera Rao' } }),
    processCv(actor, { cvId }),
  ]);
  const { correctedSections, profile, revision } = await getCvReading(actor, { cvId });
  expect([...correctedSections].sort()).toEqual(['contact', 'level']);
  expect(profile.contact.name?.text).toBe('Meera Rao');
  expect(revision).toBe(3);
});
