import type { ActionResult } from '@/lib/core/result';
import type { LetterEvent } from '@/lib/features/letters/schema';

export type WrittenLetter = ActionResult<{ letterId: string }>;

export const interrupted: WrittenLetter = {
  ok: false,
  error: {
    code: 'unavailable',
    message:
      'The connection broke before the letter was done. Check your connection, then write it once more.',
  },
};

/** Follows a letter as it grows, one event a line, to its end. */
export async function readLetterEvents(
  body: ReadableStream<Uint8Array>,
  onText: (text: string) => void,
): Promise<WrittenLetter> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const event = JSON.parse(line) as LetterEvent;
      if (event.kind === 'progress') onText(event.text);
      else if (event.kind === 'done') return { ok: true, data: { letterId: event.letterId } };
      else return { ok: false, error: event.error };
    }
  }
  return interrupted;
}
