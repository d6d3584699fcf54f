import { type LetterEvent, WriteLetter } from '@/lib/features/letters/schema';
import { writeLetter } from '@/lib/features/letters/write-letter';
import { defineRoute } from '@/lib/web/define-route';
import { takeRate } from '@/lib/web/rate-limits';
import { streamEvents } from '@/lib/web/stream-events';

// Each event holds the whole letter so far: one for every word would send it hundreds of times.
const progressEveryMs = 80;

/** Writes a letter and shows it as it grows. Whoever leaves before `done` has stopped it, and no letter is kept. */
export const POST = defineRoute({
  auth: 'user',
  input: WriteLetter,
  async handle({ actor, input, request, requestId }) {
    await takeRate('write-letter', actor.userId);
    return streamEvents<LetterEvent>({ request, requestId }, async (send, signal) => {
      let sentAt = Number.NEGATIVE_INFINITY;
      const onProgress = ({ text }: { text: string }) => {
        if (performance.now() - sentAt < progressEveryMs) return;
        sentAt = performance.now();
        send({ kind: 'progress', text });
      };
      const { id } = await writeLetter(actor, input, { onProgress, signal });
      send({ kind: 'done', letterId: id });
    });
  },
});
