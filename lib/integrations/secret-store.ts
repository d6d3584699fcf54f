import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import type { ProviderId } from '@/lib/core/providers';

/** A secret that an administrator put in, opened. */
export type StoredSecret = {
  id: string;
  provider: ProviderId;
  name: string;
  value: string;
  isActive: boolean;
  /** When the first secret of this name was stored. */
  firstAt: Date;
  /** Until when a previous webhook secret still verifies. */
  overlapsUntil: Date | null;
};

export type SecretStore = {
  /** At most 10 s old; older only while the database does not answer. Never throws. */
  read: () => Promise<readonly StoredSecret[]>;
  /** What was read last, without looking again. */
  known: () => readonly StoredSecret[];
  /** The next reading looks again: something was changed here. */
  forget: () => void;
};

const freshMs = 5_000;
// Beyond this a reading waits for the next look, so that nobody uses what is older than 10 s.
const usableMs = 8_000;
const patienceMs = 2_000;
const againAfterMs = 5_000;

/** Keeps what `load` gives, looks again when it ages, one look at a time, and outlives a database that is away. */
export function createSecretStore(
  load: () => Promise<readonly StoredSecret[]>,
  now: () => number = Date.now,
): SecretStore {
  let secrets: readonly StoredSecret[] = [];
  let readAt = Number.NEGATIVE_INFINITY;
  let mayLookAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<void> | null = null;

  async function look(): Promise<void> {
    const startedAt = now();
    const isLast = () => underWay === looking;
    const looking = withPatience(load()).then(
      (found) => {
        if (!isLast()) return;
        secrets = found;
        readAt = startedAt;
      },
      (error: unknown) => {
        if (isLast()) mayLookAt = now() + againAfterMs;
        log().warn(
          { fault: describeFault(error) },
          'stored keys could not be read: the last known ones count',
        );
      },
    );
    underWay = looking;
    await looking;
    if (isLast()) underWay = null;
  }

  return {
    async read() {
      const ageMs = now() - readAt;
      if (ageMs < freshMs) return secrets;
      const looked = underWay ?? (now() >= mayLookAt ? look() : null);
      if (ageMs >= usableMs) await looked;
      return secrets;
    },
    known: () => secrets,
    forget() {
      readAt = Number.NEGATIVE_INFINITY;
      mayLookAt = Number.NEGATIVE_INFINITY;
      underWay = null;
    },
  };
}

/** A database that hangs must not keep a person's call: what comes later than this counts as not answered. */
function withPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), patienceMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
