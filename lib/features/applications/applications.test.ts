import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { addJob } from '@/lib/features/jobs/add-job';
import { removeJob } from '@/lib/features/jobs/remove-job';
import { addNote } from './add-note';
import { listBoard } from './list-board';
import { moveApplication } from './move-application';
import { openApplication } from './open-application';
import { removeApplication } from './remove-application';
import { restoreApplication } from './restore-application';
import { summarizeBoard } from './summarize-board';
import { trackJob } from './track-job';

withTestDb();

let asha: Actor;
let stranger: Actor;

beforeEach(async () => {
  asha = await insertPerson('asha@example.com');
  stranger = await insertPerson('stranger@example.com');
});

async function track(title: string) {
  const text = `${title} wanted for a busy ward. Two years of experience and a calm hand are required.`;
  const { jobId } = await addJob(asha, {
    by: 'text',
    title,
    company: 'Hillview',
    location: 'Kochi',
    url: '',
    text,
  });
  return { jobId, card: await trackJob(asha, { jobId }) };
}

async function titlesIn(stage: string) {
  const column = (await listBoard(asha)).find((one) => one.stage === stage);
  return column?.cards.map((card) => card.title);
}

describe('tracking', () => {
  test('a job tracked twice is one card, with one entry in its timeline', async () => {
    const { jobId, card } = await track('Nurse');
    expect((await trackJob(asha, { jobId })).id).toBe(card.id);
    const { events } = await openApplication(asha, { applicationId: card.id });
    expect(events.map((event) => event.kind)).toEqual(['tracked']);
  });

  test('the posting stays as it was when the job is gone', async () => {
    const { jobId, card } = await track('Nurse');
    await removeJob(asha, { jobId });
    const { application } = await openApplication(asha, { applicationId: card.id });
    expect(application.postingText).toContain('calm hand');
    expect(application.jobId).toBeNull();
  });

  test('a removed card comes back by undo or by tracking again, with its notes', async () => {
    const { jobId, card } = await track('Nurse');
    await addNote(asha, { applicationId: card.id, note: 'Called the ward' });
    await removeApplication(asha, { applicationId: card.id });
    expect(await titlesIn('saved')).toEqual([]);
    await restoreApplication(asha, { applicationId: card.id });
    await removeApplication(asha, { applicationId: card.id });
    expect((await trackJob(asha, { jobId })).id).toBe(card.id);
    const { events } = await openApplication(asha, { applicationId: card.id });
    expect(events.map((event) => event.note)).toContain('Called the ward');
  });
});

describe('the board', () => {
  test('keeps the order that a person gives it', async () => {
    const { card: a } = await track('A');
    const { card: b } = await track('B');
    const { card: c } = await track('C');
    expect(await titlesIn('saved')).toEqual(['C', 'B', 'A']);
    await moveApplication(asha, { applicationId: c.id, stage: 'saved', belowId: b.id });
    expect(await titlesIn('saved')).toEqual(['B', 'C', 'A']);
    await moveApplication(asha, { applicationId: c.id, stage: 'saved', belowId: a.id });
    expect(await titlesIn('saved')).toEqual(['B', 'A', 'C']);
    await moveApplication(asha, { applicationId: a.id, stage: 'interview' });
    await moveApplication(asha, { applicationId: b.id, stage: 'interview', belowId: a.id });
    expect(await titlesIn('interview')).toEqual(['A', 'B']);
    expect((await summarizeBoard(asha)).filter((one) => one.total > 0)).toEqual([
      { stage: 'saved', total: 1 },
      { stage: 'interview', total: 2 },
    ]);
  });

  test('writes each change of stage into the timeline, and nothing for a move within one', async () => {
    const { card } = await track('Nurse');
    await moveApplication(asha, { applicationId: card.id, stage: 'saved' });
    await moveApplication(asha, { applicationId: card.id, stage: 'applied' });
    const { events } = await openApplication(asha, { applicationId: card.id });
    const moves = events.filter((event) => event.kind === 'moved');
    expect(moves.map(({ fromStage, toStage }) => [fromStage, toStage])).toEqual([['saved', 'applied']]);
  });

  test('confirms an application by mail once, however often it is marked as applied', async () => {
    const { card } = await track('Nurse');
    for (const stage of ['applied', 'saved', 'applied'] as const) {
      await moveApplication(asha, { applicationId: card.id, stage });
    }
    const { rows } = await executeSql('select template, props from outbox_messages');
    expect(rows).toEqual([
      { template: 'application-confirmation', props: expect.objectContaining({ applicationId: card.id }) },
    ]);
    const { application } = await openApplication(asha, { applicationId: card.id });
    expect(application.appliedAt).not.toBeNull();
  });
});

test('nobody reads, moves, notes, removes or tracks what is another person’s', async () => {
  const { jobId, card } = await track('Nurse');
  const ref = { applicationId: card.id };
  const missing = { code: 'not_found' };
  await expect(trackJob(stranger, { jobId })).rejects.toMatchObject(missing);
  await expect(openApplication(stranger, ref)).rejects.toMatchObject(missing);
  await expect(moveApplication(stranger, { ...ref, stage: 'offer' })).rejects.toMatchObject(missing);
  await expect(addNote(stranger, { ...ref, note: 'Hello' })).rejects.toMatchObject(missing);
  await expect(removeApplication(stranger, ref)).rejects.toMatchObject(missing);
  await expect(restoreApplication(stranger, ref)).rejects.toMatchObject(missing);
  expect(await titlesIn('saved')).toEqual(['Nurse']);
  expect((await listBoard(stranger)).flatMap((column) => column.cards)).toEqual([]);
});
