import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { executeSql } from '@/lib/db/execute-sql';
import { type SeededPerson, seedPerson } from '@/lib/db/testing/seed-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { trackJob } from '@/lib/features/applications/track-job';
import { SaveNotices } from '@/lib/features/mail/schema';
import { findLeft, unsubscribe } from '@/lib/features/mail/unsubscribe';
import { readUnsubscribeToken, unsubscribeLinks } from '@/lib/features/mail/unsubscribe-link';
import { removeReminder } from '../applications/remove-reminder';
import { setReminder } from '../applications/set-reminder';
import { readNotices } from './read-notices';
import { saveNotices } from './save-notices';
import { writeDigests } from './write-digests';
import { writeReminders } from './write-reminders';

process.env.APP_ENV = 'local';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.BASE_URL = 'https://jobs.example.com';

withTestDb();

let asha: SeededPerson;
const actorOf = ({ userId }: SeededPerson) => ({ userId, role: 'user' }) as const;
/** A Monday, nine in the morning in Greenwich. */
const monday = new Date('2026-11-30T09:00:00Z');
const weekMs = 7 * 86_400_000;

type Mail = {
  template: string;
  recipient: string;
  props: Record<string, never> & { jobs?: { title: string }[]; more?: number };
};

async function mailsOf(template: string): Promise<Mail[]> {
  const { rows } = await executeSql(
    `select template, recipient, props from outbox_messages where template = $1 order by created_at, id`,
    [template],
  );
  return rows as Mail[];
}

const titles = async () =>
  (await mailsOf('matches-digest')).map(({ props }) => props.jobs?.map(({ title }) => title));

async function addMatch(title: string, score: number): Promise<string> {
  const jobId = randomUUID();
  await executeSql(
    `insert into jobs (id, owner_user_id, source, external_id, title, company, text, profile, engine_version, content_hash)
      select $1::uuid, owner_user_id, source, $1::text, $2, 'Acme', text, profile, engine_version, $1::text from jobs where id = $3::uuid`,
    [jobId, title, asha.jobId],
  );
  await executeSql(
    `insert into matches (cv_id, job_id, user_id, rank, score, band, summary) values ($1::uuid, $2::uuid, $3::uuid, 2, $4, 'strong', '{"matching":["triage"],"near":[],"missing":[]}')`,
    [asha.cvId, jobId, asha.userId, score],
  );
  return jobId;
}

const waitingDigests = async () => {
  const { rows } = await executeSql(`select data from pgboss.job where name = 'write-digests'`, []);
  return rows.map(({ data }) => data);
};

const wish = (change: Partial<SaveNotices>) =>
  saveNotices(actorOf(asha), {
    ...{ confirmations: true, reminders: true, digest: 'daily', digestScore: 70, mayTrack: false },
    ...change,
  });

beforeEach(async () => {
  asha = await seedPerson('Asha');
  // What the seed tracked and told of already is not new; the rest of the tests adds its own.
  await executeSql('delete from digested_jobs');
  await executeSql('delete from notice_settings');
});

describe('the digest of new matches', () => {
  test('comes on a Monday to who chose nothing, with what reaches the score, best first, and never twice', async () => {
    await addMatch('Ward nurse', 0.74);
    await addMatch('Head nurse', 0.91);
    await addMatch('Truck driver', 0.699);
    expect(await writeDigests(new Date(monday.getTime() - 86_400_000))).toBe(0);
    expect(await writeDigests(monday)).toBe(1);
    expect(await writeDigests(monday)).toBe(0);
    expect(await titles()).toEqual([['Head nurse', 'Ward nurse']]);

    await addMatch('Night nurse', 0.8);
    expect(await writeDigests(new Date(monday.getTime() + weekMs))).toBe(1);
    expect((await titles()).at(-1)).toEqual(['Night nurse']);
    expect(await writeDigests(new Date(monday.getTime() + 2 * weekMs))).toBe(0);
  });

  test('is asked for by whoever wishes for one, and is of that person alone', async () => {
    await addMatch('Ward nurse', 0.74);
    await wish({ digest: 'off' });
    expect(await waitingDigests()).toEqual([]);
    await wish({});
    expect(await waitingDigests()).toEqual([{ userId: asha.userId }]);
    const { userId: ravi } = await seedPerson('Ravi');
    expect(await writeDigests(monday, ravi)).toBe(0);
    expect(await writeDigests(monday, asha.userId)).toBe(1);
  });

  test('leaves out what the person hid or tracks, and is not written when nothing is left', async () => {
    const [hidden, tracked] = [await addMatch('Hidden', 0.9), await addMatch('Tracked', 0.9)];
    await executeSql(`insert into job_marks (user_id, job_id, kind) values ($1::uuid, $2::uuid, 'hidden')`, [
      asha.userId,
      hidden,
    ]);
    const { id } = await trackJob(actorOf(asha), { jobId: tracked });
    expect(await writeDigests(monday)).toBe(0);
    await executeSql('update applications set deleted_at = now() where id = $1::uuid', [id]);
    await executeSql('delete from notice_settings');
    expect(await writeDigests(monday)).toBe(1);
    expect(await titles()).toEqual([['Tracked']]);
  });

  test('lists ten and says how many more there are, which come the next time', async () => {
    for (let number = 1; number <= 12; number += 1) await addMatch(`Job ${number}`, 0.7 + number / 100);
    await writeDigests(monday);
    const [mail] = await mailsOf('matches-digest');
    expect([mail?.props.jobs?.length, mail?.props.more]).toEqual([10, 2]);
    await writeDigests(new Date(monday.getTime() + weekMs));
    expect((await titles()).at(-1)).toEqual(['Job 2', 'Job 1']);
  });

  test('counts the score as it is shown: 0.7 is 70', async () => {
    await addMatch('Just so', 0.7);
    await addMatch('Just not', 0.6999);
    await writeDigests(monday);
    expect(await titles()).toEqual([['Just so']]);
  });

  test('is not written to an address that gets no notices, so that no job is used up, and comes once it does again', async () => {
    await addMatch('Head nurse', 0.91);
    for (const reason of ['bounced', 'invalid', 'complained', 'unsubscribed']) {
      await executeSql(
        `insert into mail_suppressions (address, reason, origin) values ($1, $2, 'event')
          on conflict (address) do update set reason = excluded.reason`,
        [asha.email, reason],
      );
      expect(await writeDigests(monday)).toBe(0);
    }
    expect((await executeSql('select 1 from digested_jobs')).rows).toEqual([]);
    await executeSql('delete from mail_suppressions');
    expect(await writeDigests(monday)).toBe(1);
    expect(await titles()).toEqual([['Head nurse']]);
  });

  test('each day is for Premium; without it a wish for each day is one for each Monday', async () => {
    await wish({ digest: 'daily' });
    await addMatch('Head nurse', 0.91);
    const tuesday = new Date(monday.getTime() + 86_400_000);
    expect(await writeDigests(tuesday)).toBe(0);
    await executeSql(
      `insert into payments (id, user_id, gateway, plan_id, amount_minor, currency, state) values ($1::uuid, $2::uuid, 'phonepe', 'premium_pass', 59900, 'INR', 'succeeded')`,
      [asha.jobId, asha.userId],
    );
    await executeSql(
      `insert into passes (user_id, payment_id, plan_id, starts_at, ends_at) values ($1::uuid, $2::uuid, 'premium_pass', now() - interval '1 day', now() + interval '29 days')`,
      [asha.userId, asha.jobId],
    );
    expect(await writeDigests(tuesday)).toBe(1);
  });

  test('is not for who wants none, has no proven address, or no CV that was read', async () => {
    await addMatch('Head nurse', 0.91);
    await wish({ digest: 'off' });
    expect(await writeDigests(monday)).toBe(0);
    await wish({ digest: 'weekly' });
    await executeSql(`update cvs set state = 'failed'`);
    expect(await writeDigests(monday)).toBe(0);
    await executeSql(`update cvs set state = 'ready'`);
    await executeSql('update users set email = null, email_verified = null');
    expect(await writeDigests(monday)).toBe(0);
  });
});

describe('a reminder', () => {
  const soon = () => new Date(Date.now() + 3_600_000).toISOString().slice(0, 16);
  const makeDue = () =>
    executeSql(`update application_reminders set due_at = 'yesterday' where note <> 'Asha'`);

  test('is mailed once its time has come, once', async () => {
    const { applicationId } = asha;
    await setReminder(actorOf(asha), { applicationId, at: soon(), note: 'Ask Meera' }, 'UTC');
    expect(await writeReminders()).toBe(0);
    await makeDue();
    expect([await writeReminders(), await writeReminders()]).toEqual([1, 0]);
    expect(await mailsOf('reminder-due')).toMatchObject([
      { recipient: asha.email, props: { note: 'Ask Meera' } },
    ]);
  });

  test('is one of many at once, and a failure of one takes back none before it', async () => {
    const { applicationId } = asha;
    const set = (note: string) => setReminder(actorOf(asha), { applicationId, at: soon(), note }, 'UTC');
    for (const note of ['one', 'two', 'three']) await set(note);
    await executeSql(
      `update application_reminders set due_at = now() - (case note when 'one' then 2 when 'two' then 1 else 0 end) * interval '1 hour' where note <> 'Asha'`,
    );
    await executeSql(
      `create function refuse() returns trigger language plpgsql as $f$ begin raise 'no'; end $f$`,
    );
    await executeSql(
      `create trigger refuse before insert on outbox_messages for each row when (new.props->>'note' = 'two') execute function refuse()`,
    );
    await expect(writeReminders()).rejects.toThrow();
    await executeSql('drop function refuse cascade');
    expect(await writeReminders()).toBe(2);
    expect((await mailsOf('reminder-due')).map(({ props }) => props.note)).toEqual(['one', 'two', 'three']);
  });

  test('is not mailed for what was taken off the board, nor to who wants none', async () => {
    const { applicationId } = asha;
    await wish({ reminders: false });
    await setReminder(actorOf(asha), { applicationId, at: soon(), note: 'one' }, 'UTC');
    await makeDue();
    await writeReminders();
    await wish({ reminders: true });
    await setReminder(actorOf(asha), { applicationId, at: soon(), note: 'two' }, 'UTC');
    await executeSql('update applications set deleted_at = now()');
    await makeDue();
    expect(await writeReminders()).toBe(1);
    expect(await mailsOf('reminder-due')).toEqual([]);
  });

  test('is not mailed to who is blocked', async () => {
    const { applicationId } = asha;
    await setReminder(actorOf(asha), { applicationId, at: soon(), note: 'one' }, 'UTC');
    await executeSql('update users set is_blocked = true');
    await makeDue();
    await writeReminders();
    expect(await mailsOf('reminder-due')).toEqual([]);
  });

  test('of today is looked for at its minute; a later one by the look of each minute', async () => {
    const { applicationId } = asha;
    const at = (ms: number) => new Date(Date.now() + ms).toISOString().slice(0, 16);
    await setReminder(actorOf(asha), { applicationId, at: at(2 * 86_400_000), note: '' }, 'UTC');
    const { dueAt } = await setReminder(actorOf(asha), { applicationId, at: at(3_600_000), note: '' }, 'UTC');
    const { rows } = await executeSql(`select start_after from pgboss.job where name = 'write-notices'`);
    const [look, ...more] = rows.map((row) => new Date(String(row.start_after)).getTime());
    expect(more).toEqual([]);
    expect((look ?? 0) - dueAt.getTime()).toBeGreaterThanOrEqual(0);
    expect((look ?? 0) - dueAt.getTime()).toBeLessThan(2_000);
  });

  test('is for a time to come, within a year, of an own application', async () => {
    const { applicationId } = asha;
    const set = (at: string) => setReminder(actorOf(asha), { applicationId, at, note: '' }, 'Asia/Kolkata');
    await expect(set('2020-01-01T09:00')).rejects.toMatchObject({ code: 'invalid' });
    await expect(set('2099-01-01T09:00')).rejects.toMatchObject({ code: 'invalid' });
    await expect(set('tomorrow')).rejects.toMatchObject({ code: 'invalid' });
    const ben = await seedPerson('Ben');
    await expect(
      setReminder(actorOf(ben), { applicationId, at: soon(), note: '' }, 'UTC'),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(removeReminder(actorOf(ben), { reminderId: asha.reminderId })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('to leave a notice without sign-in', () => {
  const tokenOf = (kind: Parameters<typeof unsubscribeLinks>[1]) =>
    unsubscribeLinks(asha.userId, kind).page.split('/').at(-1) ?? '';

  test('a link is for one person and one kind, and undone by the same link', async () => {
    const token = tokenOf('matches-digest');
    await wish({ digest: 'daily' });
    expect(await findLeft(token)).toEqual({ kind: 'matches-digest', isWanted: true });
    await unsubscribe(token, { isWanted: false });
    expect(await findLeft(token)).toEqual({ kind: 'matches-digest', isWanted: false });
    expect(await findLeft(tokenOf('reminder-due'))).toMatchObject({ isWanted: true });
    await unsubscribe(token, { isWanted: true });
    expect(await findLeft(token)).toMatchObject({ isWanted: true });
  });

  test('a link of somebody who is gone says that it does not work, and fails nobody', async () => {
    const token = tokenOf('matches-digest');
    await executeSql('delete from users where id = $1::uuid', [asha.userId]);
    await expect(findLeft(token)).rejects.toMatchObject({ code: 'not_found' });
    await expect(unsubscribe(token, { isWanted: false })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a link that is cut, changed or made elsewhere changes nothing', async () => {
    const token = tokenOf('matches-digest');
    const changed = `${token.slice(0, 20)}${token[20] === 'A' ? 'B' : 'A'}${token.slice(21)}`;
    for (const bad of [token.slice(0, -2), changed, 'x'.repeat(60)]) {
      expect(readUnsubscribeToken(bad)).toBeNull();
      await expect(unsubscribe(bad, { isWanted: false })).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});

test('an emptied score is no zero', () => {
  const sent = { digest: 'daily', digestScore: '' };
  expect(SaveNotices.safeParse(sent).error?.issues).toMatchObject([{ message: 'Choose a score.' }]);
});

test('a form without its boxes ticked switches them off', () => {
  expect(SaveNotices.parse({ digest: 'off', digestScore: '80' })).toEqual({
    ...{ confirmations: false, reminders: false, digest: 'off', digestScore: 80, mayTrack: false },
  });
  expect(SaveNotices.safeParse({ digest: 'hourly', digestScore: '101' }).success).toBe(false);
});

test('who reported our mail as spam, or asked for none, is told that what they choose sends nothing', async () => {
  expect(await readNotices(actorOf(asha))).toMatchObject({ heldFor: null });
  for (const reason of ['unsubscribed', 'complained']) {
    await executeSql(
      `insert into mail_suppressions (address, reason, origin, since)
        select email, $2, 'event', now() from users where id = $1::uuid
        on conflict (address) do update set reason = excluded.reason`,
      [asha.userId, reason],
    );
    expect(await readNotices(actorOf(asha))).toMatchObject({ heldFor: reason });
  }
});
