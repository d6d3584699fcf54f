import { expect, test } from 'vitest';
import { AppError } from '@/lib/core/errors';
import { streamEvents } from './stream-events';

type Event = { kind: string };

const asked = (signal?: AbortSignal) => ({
  request: new Request('http://localhost:3000/api/letters', { method: 'POST', signal: signal ?? null }),
  requestId: 'r1',
});
const tooMany = () => new AppError('limit_reached', 'Enough for now.');
const linesOf = async (response: Response) =>
  (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('each event is a line, and nothing on the way may hold them back', async () => {
  const response = await streamEvents<Event>(asked(), async (send) => {
    send({ kind: 'progress' });
    await new Promise((resolve) => setTimeout(resolve, 5));
    send({ kind: 'done' });
  });
  expect(response.headers.get('cache-control')).toContain('no-transform');
  expect(await linesOf(response)).toEqual([{ kind: 'progress' }, { kind: 'done' }]);
});

test('the first event arrives before the work has ended', async () => {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const response = await streamEvents<Event>(asked(), async (send) => {
    send({ kind: 'progress' });
    await ended;
  });
  const reader = response.body?.getReader();
  const first = await reader?.read();
  expect(new TextDecoder().decode(first?.value)).toBe('{"kind":"progress"}\n');
  end();
  expect((await reader?.read())?.done).toBe(true);
});

test('what fails before the first event is the door’s to answer, what fails later is the last event', async () => {
  const early = streamEvents<Event>(asked(), async () => {
    throw tooMany();
  });
  await expect(early).rejects.toMatchObject({ code: 'limit_reached' });
  const late = await streamEvents<Event>(asked(), async (send) => {
    send({ kind: 'progress' });
    throw new Error('a line of somebody’s CV');
  });
  const [, last] = await linesOf(late);
  expect(last).toMatchObject({ kind: 'error', error: { code: 'internal' } });
  expect(JSON.stringify(last)).not.toContain('CV');
});

const untilAborted = (signal: AbortSignal) =>
  new Promise<void>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

test('a reader who stops reading stops the work', async () => {
  let stopped: unknown;
  const response = await streamEvents<Event>(asked(), async (send, signal) => {
    send({ kind: 'progress' });
    await untilAborted(signal).catch((reason: unknown) => {
      stopped = signal.aborted;
      throw reason;
    });
  });
  await response.body?.cancel();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(stopped).toBe(true);
});

test('a reader who leaves before the first event stops the work, and that is no fault', async () => {
  const control = new AbortController();
  const answer = streamEvents<Event>(asked(control.signal), (_, signal) => untilAborted(signal));
  control.abort();
  expect((await answer).status).toBe(499);
});

test('to a reader who does not keep up an event that the next one holds is not sent, and the last always is', async () => {
  const response = await streamEvents<Event & { text?: string }>(asked(), async (send) => {
    for (let word = 0; word < 1_000; word += 1) send({ kind: 'progress', text: `word ${word}` });
    send({ kind: 'done' });
  });
  const lines = await linesOf(response);
  expect(lines.length).toBeLessThan(10);
  expect(lines[0]).toEqual({ kind: 'progress', text: 'word 0' });
  expect(lines.at(-1)).toEqual({ kind: 'done' });
});
