import { randomUUID } from 'node:crypto';
import type { BreakerState } from '@/lib/core/call-provider';
import type { ProviderId } from '@/lib/core/providers';
import { executeSql } from '@/lib/db/execute-sql';

const instance = randomUUID();

/** Tells the status page of this process's breaker. */
export async function noteBreaker(provider: ProviderId, state: BreakerState): Promise<void> {
  await executeSql(
    `insert into provider_breakers (provider, instance, state, at) values ($1, $2, $3, now())
      on conflict (provider, instance) do update set state = excluded.state, at = excluded.at`,
    [provider, instance, state],
  );
}
