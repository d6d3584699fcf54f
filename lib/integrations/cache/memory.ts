import type { StoredAnswer } from './types';

export type MemoryLimits = { mostEntries: number; mostBytes: number };

type Held = StoredAnswer & { userId: string | null; endsAt: number; bytes: number };

export type Memory = {
  find: (key: string) => StoredAnswer | null;
  keep: (key: string, userId: string | null, answer: StoredAnswer, forMs: number) => void;
  forget: (userId: string) => void;
  size: () => { entries: number; bytes: number };
};

const sweepMs = 1_000;
const entryOverheadBytes = 300;

/** The answers used last, in this process: what is too old or too much goes, used or not. */
export function createMemory({ mostEntries, mostBytes }: MemoryLimits): Memory {
  const held = new Map<string, Held>();
  let bytes = 0;
  let isSweeping = false;

  function drop(key: string): void {
    bytes -= held.get(key)?.bytes ?? 0;
    held.delete(key);
  }

  /** A person's words leave the memory when their time is over, not when somebody asks for them again. */
  function sweepLater(): void {
    if (isSweeping || held.size === 0) return;
    isSweeping = true;
    setTimeout(() => {
      isSweeping = false;
      for (const [key, one] of held) if (one.endsAt <= Date.now()) drop(key);
      sweepLater();
    }, sweepMs).unref();
  }

  return {
    find(key) {
      const found = held.get(key);
      if (!found) return null;
      held.delete(key);
      if (found.endsAt > Date.now()) {
        held.set(key, found);
        return found;
      }
      bytes -= found.bytes;
      return null;
    },
    keep(key, userId, answer, forMs) {
      drop(key);
      const size = answer.text.length * 2 + entryOverheadBytes;
      if (forMs <= 0 || size > mostBytes / 8) return;
      held.set(key, { ...answer, userId, endsAt: Date.now() + forMs, bytes: size });
      bytes += size;
      for (const oldest of held.keys()) {
        if (held.size <= mostEntries && bytes <= mostBytes) break;
        drop(oldest);
      }
      sweepLater();
    },
    forget(userId) {
      for (const [key, one] of held) if (one.userId === userId) drop(key);
    },
    size: () => ({ entries: held.size, bytes }),
  };
}
