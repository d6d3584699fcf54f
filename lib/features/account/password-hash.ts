import { randomBytes } from 'node:crypto';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { AppError } from '@/lib/core/errors';
import { maxHashesAtOnce, maxHashesWaiting } from './password-rules';

/** argon2id as OWASP's Password Storage Cheat Sheet has it: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const argon2id = 2;

export type Hashing = {
  hash: (password: string) => Promise<string>;
  /** Without a hash it does the same work, and the answer is no. */
  isRight: (stored: string | null, password: string) => Promise<boolean>;
};

const hashing: Hashing = {
  hash: (password) => hash(password, parameters),
  async isRight(stored, password) {
    const isRight = await verify(stored ?? nobodysHash, password);
    return isRight && stored !== null;
  },
};

const base64 = (bytes: number) => randomBytes(bytes).toString('base64').replaceAll('=', '');
const nobodysHash = `$argon2id$v=19$m=${parameters.memoryCost},t=${parameters.timeCost},p=${parameters.parallelism}$${base64(16)}$${base64(32)}`;

/** Whether a stored hash was made with other parameters than today's. */
export function isOutdated(stored: string): boolean {
  const { algorithm, memoryCost, timeCost, parallelism } = parseOptions(stored);
  const isSame =
    memoryCost === parameters.memoryCost &&
    timeCost === parameters.timeCost &&
    parallelism === parameters.parallelism;
  return algorithm !== argon2id || !isSame;
}

type Places = { taken: number; waiting: (() => void)[] };
// Routes and actions are separate bundles of one process, whose memory is one.
const key = Symbol.for('jobr.hashing');
const holder = globalThis as typeof globalThis & { [key]?: Places };
holder[key] ??= { taken: 0, waiting: [] };
const places: Places = holder[key];

/**
 * The only way to hash: a few at once, a few more waiting, so that a flood of sign-ins takes no more memory than that.
 * Never inside a transaction, which would hold its connection meanwhile. @throws AppError `unavailable` beyond the queue
 */
export async function withHashing<T>(work: (hashing: Hashing) => Promise<T>): Promise<T> {
  if (places.taken < maxHashesAtOnce) places.taken += 1;
  else await waitForPlace();
  try {
    return await work(hashing);
  } finally {
    const next = places.waiting.shift();
    if (next) next();
    else places.taken -= 1;
  }
}

function waitForPlace(): Promise<void> {
  if (places.waiting.length >= maxHashesWaiting) {
    throw new AppError(
      'unavailable',
      'Too many people use passwords right now. Try again in a moment, or sign in with a code.',
    );
  }
  return new Promise((resolve) => places.waiting.push(resolve));
}
