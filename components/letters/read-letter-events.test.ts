import { expect, test } from 'vitest';
import { interrupted, readLetterEvents } from './read-letter-events';

/** The same bytes in pieces of `size`, as a network may cut them. */
function inPieces(text: string, size: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  return new ReadableStream({
    start(output) {
      for (let at = 0; at < bytes.length; at += size) output.enqueue(bytes.slice(at, at + size));
      output.close();
    },
  });
}

const progress = (text: string) => `${JSON.stringify({ kind: 'progress', text })}\n`;

test('however the bytes are cut, each text arrives whole and in order, then the letter', async () => {
  const sent = `${progress('Dear Zoë')}${progress('Dear Zoë,\n\n“I led”')}{"kind":"done","letterId":"l1"}\n`;
  for (const size of [1, 2, 7, 1000]) {
    const texts: string[] = [];
    const end = await readLetterEvents(inPieces(sent, size), (text) => texts.push(text));
    expect(end).toEqual({ ok: true, data: { letterId: 'l1' } });
    expect(texts).toEqual(['Dear Zoë', 'Dear Zoë,\n\n“I led”']);
  }
});

test('a failure half-way is told, and a connection that breaks is not taken for an end', async () => {
  const error = { code: 'unavailable', message: 'Try again.' };
  const failed = `${progress('Dear')}${JSON.stringify({ kind: 'error', error })}\n`;
  expect(await readLetterEvents(inPieces(failed, 5), () => undefined)).toEqual({ ok: false, error });
  const cut = `${progress('Dear')}{"kind":"done","lett`;
  expect(await readLetterEvents(inPieces(cut, 5), () => undefined)).toEqual(interrupted);
});
