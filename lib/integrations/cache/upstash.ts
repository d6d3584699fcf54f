import { z } from 'zod';
import type { Call } from '@/lib/core/call-provider';
import { ProviderError } from '@/lib/core/errors';
import { type UpstashConfig, upstashRest, upstashTimes } from '../upstash';
import type { CacheStore } from './types';

const Envelope = z.object({
  text: z.string(),
  costMicroUsd: z.number(),
  storedAtMs: z.number(),
  freshUntilMs: z.number(),
});

const nameOf = (key: string) => `jobr:cache:${key}`;

/** A Redis at Upstash, for answers that hold nobody's data; the others never leave our own database. */
export function createUpstashStore(config: UpstashConfig, call: Call): CacheStore {
  const unreadable = (cause: unknown) => new ProviderError('rate_limit', 'bad_response', { cause });

  return {
    read: (_nobody, key) =>
      call({ operation: 'read-cache', ...upstashTimes }, async (signal) => {
        const text = await upstashRest(config, signal).command('GET', nameOf(key));
        if (text === null) return null;
        try {
          const kept = Envelope.parse(JSON.parse(z.string().parse(text)));
          const { costMicroUsd, storedAtMs, freshUntilMs } = kept;
          const freshForMs = freshUntilMs - Date.now();
          return { text: kept.text, costMicroUsd, storedAt: new Date(storedAtMs), freshForMs };
        } catch (cause) {
          throw unreadable(cause);
        }
      }),

    write: ({ key, userId, text, costMicroUsd, freshMs, staleMs }) =>
      call({ operation: 'write-cache', ...upstashTimes }, async (signal) => {
        if (userId !== null) throw new Error('A person’s data does not leave our own database.');
        const now = Date.now();
        const envelope = { text, costMicroUsd, storedAtMs: now, freshUntilMs: now + freshMs };
        const kept = JSON.stringify(envelope satisfies z.infer<typeof Envelope>);
        const answer = await upstashRest(config, signal).command('SET', nameOf(key), kept, 'PX', staleMs);
        if (answer !== 'OK') throw unreadable(answer);
      }),
  };
}
