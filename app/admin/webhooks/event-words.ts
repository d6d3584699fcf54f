import type { BadgeTone } from '@/components/ui/badge';
import type { WebhookState } from '@/lib/core/payments';
import type { EventRow } from '@/lib/features/operations/event-queries';
import type { EventSpan } from '@/lib/features/operations/schema';

export const eventStates: Record<WebhookState, { word: string; tone: BadgeTone; meaning: string }> = {
  received: { word: 'Waiting', tone: 'accent', meaning: 'It is kept, and the worker answers for it.' },
  done: {
    word: 'Done',
    tone: 'positive',
    meaning: 'What it is about was asked of the gateway, and ours made the same.',
  },
  failed: {
    word: 'Failed',
    tone: 'danger',
    meaning: 'The gateway or the database did not answer. Replay it once they do.',
  },
  ignored: { word: 'Not ours', tone: 'plain', meaning: 'It is about nothing that we have.' },
};

export const spanWords: Record<EventSpan, string> = {
  ...{ '1h': '1 h', '24h': '24 h', '7d': '7 d', '30d': '30 d' },
  all: 'All',
};

/** `0.4 s`, `12 s`, `5 min`, `3 h`, `4 d` */
export function durationWords(seconds: number): string {
  if (seconds < 10) return `${Math.max(0, Math.round(seconds * 10) / 10)} s`;
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 7_200) return `${Math.round(seconds / 60)} min`;
  const hours = Math.round(seconds / 3_600);
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} d`;
}

/** From received, or asked for anew, to answered for; null while it is not. */
export function tookWords({ receivedAt, replayedAt, handledAt }: EventRow): string | null {
  if (!handledAt) return null;
  return durationWords((handledAt.getTime() - (replayedAt ?? receivedAt).getTime()) / 1_000);
}
