import { randomUUID } from 'node:crypto';
import { analyzeCv } from '@/lib/engine/analysis/analyze-cv';
import { readCv } from '@/lib/engine/reading/read-cv';
import { readJob } from '@/lib/engine/reading/read-job';
import { db } from '../client';
import { users } from '../schema/account';
import { applicationEvents, applications } from '../schema/applications';
import { cvFiles, cvs } from '../schema/cvs';
import { jobs } from '../schema/jobs';
import { letters, letterVersions } from '../schema/letters';
import { applicationReminders, digestedJobs, noticeSettings, outboxMessages } from '../schema/mail';
import { matches, matchRuns } from '../schema/matching';
import { webhookEvents } from '../schema/payments';
import { seedAccount } from './seed-account';

export type SeededPerson = {
  userId: string;
  email: string;
  cvId: string;
  /** Pasted by this person: nobody else sees it. */
  jobId: string;
  letterId: string;
  applicationId: string;
  reminderId: string;
  sessionId: string;
  messageId: string;
  paymentId: string;
  /** Of a gateway: it names nobody, and stays when its person goes. */
  eventId: string;
};

const only = <Row>(rows: Row[]): Row => {
  const [row] = rows;
  if (!row) throw new Error('nothing was inserted');
  return row;
};

/** A person with one of everything, each text holding `marker`: whoever else sees the marker sees too much. */
export async function seedPerson(marker: string): Promise<SeededPerson> {
  const connection = await db();
  const text = `${marker}\nNurse at ${marker} Hospital, 2019 to 2023\nSkills: triage, wound care`;
  const posting = `${marker} looks for a nurse with triage.`;
  const profile = readCv(text, { asOf: { year: 2026, month: 1 } });
  const email = `${marker.toLowerCase()}@example.com`;
  const user = only(
    await connection.insert(users).values({ email, name: marker, emailVerified: new Date() }).returning(),
  );
  const userId = user.id;
  const job = only(
    await connection
      .insert(jobs)
      .values({
        ownerUserId: userId,
        source: 'pasted',
        externalId: marker,
        title: marker,
        company: marker,
        text: posting,
        profile: readJob({
          title: marker,
          company: marker,
          text: posting,
          location: null,
          country: null,
          remoteKind: null,
        }),
        engineVersion: 1,
        contentHash: marker,
      })
      .returning(),
  );
  const cv = only(
    await connection
      .insert(cvs)
      .values({
        userId,
        title: marker,
        fileName: `${marker}.txt`,
        kind: 'text',
        sizeBytes: marker.length,
        contentHash: marker,
        state: 'ready',
        text,
        profile,
        analysis: analyzeCv(text, profile),
      })
      .returning(),
  );
  await connection.insert(cvFiles).values({ cvId: cv.id, userId, bytes: Buffer.from(marker) });
  await connection.insert(matchRuns).values({ cvId: cv.id, userId, state: 'done' });
  await connection.insert(matches).values({
    cvId: cv.id,
    jobId: job.id,
    userId,
    rank: 1,
    score: 0.8,
    band: 'strong',
    summary: { matching: [marker], near: [], missing: [] },
  });
  const letter = only(
    await connection
      .insert(letters)
      .values({ userId, cvId: cv.id, jobId: job.id, jobTitle: marker, company: marker, style: 'casual' })
      .returning(),
  );
  await connection
    .insert(letterVersions)
    .values({ letterId: letter.id, userId, number: 1, text: marker, source: 'edited' });
  const application = only(
    await connection
      .insert(applications)
      .values({ userId, jobId: job.id, title: marker, company: marker, postingText: marker, position: 1 })
      .returning(),
  );
  await connection
    .insert(applicationEvents)
    .values({ applicationId: application.id, userId, kind: 'note', note: marker });
  const reminder = only(
    await connection
      .insert(applicationReminders)
      .values({ userId, applicationId: application.id, dueAt: new Date('2030-01-01'), note: marker })
      .returning(),
  );
  await connection.insert(noticeSettings).values({ userId });
  await connection.insert(digestedJobs).values({ userId, jobId: job.id });
  const message = only(
    await connection
      .insert(outboxMessages)
      .values({
        userId,
        channel: 'email',
        template: 'test-mail',
        recipient: email,
        props: { at: marker },
        idempotencyKey: marker,
      })
      .returning(),
  );
  const event = only(
    await connection
      .insert(webhookEvents)
      .values({
        ...{ provider: 'stripe', eventKey: `evt_${randomUUID()}`, type: 'customer.updated', payload: {} },
        ...{ subject: `cus_${randomUUID()}`, state: 'done', handledAt: new Date() },
      })
      .returning(),
  );
  return {
    userId,
    email,
    cvId: cv.id,
    jobId: job.id,
    letterId: letter.id,
    applicationId: application.id,
    reminderId: reminder.id,
    messageId: message.id,
    eventId: event.id,
    ...(await seedAccount(marker, { userId, cvId: cv.id, jobId: job.id })),
  };
}
