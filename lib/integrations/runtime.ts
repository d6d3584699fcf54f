import { type Call, createGate, type Gate } from '@/lib/core/call-provider';
import { env } from '@/lib/core/env';
import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import type { ProviderId } from '@/lib/core/providers';
import { noteBreaker } from './breakers';
import { record } from './ledger';
import { takeOutbound } from './rate-limit';
import { findProvider } from './registry';
import { noteKeyUse } from './secrets';

/** Capabilities do not know each other: what they keep, they keep through here. */
export { through as cached } from './cache';

// Routes, actions and instrumentation are separate bundles of one process: a breaker must be one for all of them.
const key = Symbol.for('jobr.gates');
const holder = globalThis as typeof globalThis & { [key]?: Map<string, Gate> };
holder[key] ??= new Map();
const gates: Map<string, Gate> = holder[key];

function limitOf(provider: ProviderId): number | null {
  return env().OUTBOUND_LIMITS[provider] ?? findProvider(provider)?.limitPerMinute ?? null;
}

/**
 * The gate to one provider: limit, breaker, places, timeout, ledger. A new key or address (`settings`, any text that
 * differs with them) begins with a closed breaker. Of several vendors behind one provider each has its own, told apart by
 * the name of its `secret`.
 */
export function callOf(provider: ProviderId, settings = '', secret?: string): Call {
  noteKeyUse(provider, secret);
  const owner = `${provider}${secret ? `/${secret}` : ''} `;
  const name = `${owner}${settings}`;
  const known = gates.get(name);
  if (known) return known.call;
  for (const other of gates.keys()) if (other.startsWith(owner)) gates.delete(other);
  const limit = limitOf(provider);
  const gate = createGate({
    provider,
    record,
    takeOutbound: limit === null ? undefined : () => takeOutbound(provider, limit),
    onBreaker(state) {
      log().warn({ provider, state }, 'breaker');
      noteBreaker(provider, state).catch((error: unknown) =>
        log().warn({ provider, fault: describeFault(error) }, 'breaker not noted'),
      );
    },
  });
  gates.set(name, gate);
  return gate.call;
}

/**
 * For health checks and for trying a new key: recorded like every call, past limit and breaker of the real traffic. Without a
 * memory: a few wrong keys in a row must not keep the right one from being tried.
 */
export const checkCallOf = (provider: ProviderId): Call => createGate({ provider, record }).call;
