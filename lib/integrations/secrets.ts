import { env, environmentSecret, isKeyAllowed, vendorConfig } from '@/lib/core/env';
import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import type { ProviderId } from '@/lib/core/providers';
import { openSecret, secretsKeys } from '@/lib/core/sealed-secret';
import type { VendorConfig, VendorId } from '@/lib/core/vendor-groups';
import { outsideTransaction } from '@/lib/db/client';
import { executeSql } from '@/lib/db/execute-sql';
import { createSecretStore, type SecretStore, type StoredSecret } from './secret-store';

type Shared = { store: SecretStore; reported: Set<string>; notedAt: Map<string, number> };

// Routes, actions and instrumentation are separate bundles of one process: what one of them rotated counts for all.
const key = Symbol.for('jobr.secrets');
const holder = globalThis as typeof globalThis & { [key]?: Shared };
holder[key] ??= { store: createSecretStore(loadSecrets), reported: new Set(), notedAt: new Map() };
const shared: Shared = holder[key];

export const webhookOverlapHours = 24;
const overlapMs = webhookOverlapHours * 3_600_000;
const noteEveryMs = 60_000;

type Row = {
  id: string;
  provider: ProviderId;
  name: string;
  version: number;
  sealed: string;
  state: 'active' | 'previous';
  /** Of the first that was stored under this name: until then the environment's was in use. */
  first_at: Date | string;
  overlaps_until: Date | string | null;
};

/** Every secret that may be in use now, opened. One that does not open, or is not for this place, is left to the environment. */
export async function loadSecrets(): Promise<StoredSecret[]> {
  const keys = secretsKeys();
  if (!keys) return [];
  const { rows } = await outsideTransaction(() =>
    executeSql(
      `select id, provider, name, version, sealed, state, overlaps_until,
          (select min(created_at) from provider_secrets as one
            where one.provider = stored.provider and one.name = stored.name) as first_at
        from provider_secrets as stored
        where state = 'active' or (state = 'previous' and overlaps_until > now())`,
    ),
  );
  return (rows as Row[]).flatMap((row) => {
    const value = openSecret(keys, row, row.sealed)?.value;
    const problem =
      value === undefined ? 'unreadable' : isKeyAllowed(value, env()) ? null : 'not allowed here';
    if (value === undefined || problem) {
      report(row, problem ?? 'unreadable');
      return [];
    }
    const { id, provider, name } = row;
    const overlapsUntil = row.overlaps_until === null ? null : new Date(row.overlaps_until);
    const isActive = row.state === 'active';
    return [{ id, provider, name, value, isActive, firstAt: new Date(row.first_at), overlapsUntil }];
  });
}

function report({ id, provider, version }: Row, problem: string): void {
  if (shared.reported.has(id)) return;
  shared.reported.add(id);
  log().error({ provider, version, problem }, 'a stored key can not be used: the environment counts');
}

const valuesOf = (secrets: readonly StoredSecret[]) =>
  Object.fromEntries(secrets.filter(({ isActive }) => isActive).map(({ name, value }) => [name, value]));

/** Without SECRETS_KEY the database is not asked at all. */
async function storedSecrets(): Promise<readonly StoredSecret[]> {
  return secretsKeys() ? shared.store.read() : [];
}

/**
 * A vendor's present settings: the environment's, with secrets that an administrator rotated in their place, at most 10 s
 * old. Null when the vendor is not set up, or its settings do not make a whole: a key in the database whose address is gone
 * from the environment must not take down what has a fallback.
 */
export async function configOf<Id extends VendorId>(vendor: Id): Promise<VendorConfig<Id> | null> {
  const stored = valuesOf(await storedSecrets());
  try {
    return vendorConfig(vendor, stored);
  } catch (error) {
    reportUnusable(vendor, error);
    return null;
  }
}

/** Of our own making, the message names variables and never a value. */
function reportUnusable(vendor: VendorId, error: unknown): void {
  if (shared.reported.has(vendor)) return;
  shared.reported.add(vendor);
  log().error(
    { vendor, problem: error instanceof Error ? error.message : 'unusable' },
    'settings can not be used',
  );
}

/** The same as it would be with another value of one secret; `null` is the environment's. For trying a key. */
export async function configWith<Id extends VendorId>(
  vendor: Id,
  name: string,
  value: string | null,
): Promise<VendorConfig<Id> | null> {
  const { [name]: _, ...others } = valuesOf(await storedSecrets());
  return vendorConfig(vendor, value === null ? others : { ...others, [name]: value });
}

/** Every value of a webhook secret that verifies now, the present one first: after a rotation the one before still does. */
export async function webhookSecretsOf(name: string, now = new Date()): Promise<string[]> {
  const stored = (await storedSecrets()).filter((secret) => secret.name === name);
  const active = stored.find(({ isActive }) => isActive);
  const overlapping = stored.filter(({ overlapsUntil }) => overlapsUntil && overlapsUntil > now);
  const isFromEnvironment = !active || active.firstAt.getTime() + overlapMs > now.getTime();
  const environment = isFromEnvironment ? environmentSecret(name)?.value : undefined;
  const values = [active?.value, ...overlapping.map(({ value }) => value), environment];
  return [...new Set(values.filter((value) => value !== undefined))];
}

/** Something was rotated in this process: the next use looks at once, the other instances within 10 s. */
export function forgetSecrets(): void {
  shared.store.forget();
}

/**
 * Keeps when a provider's stored keys, or the one of this name, were last used, to the minute, behind the caller's back.
 * Neither throws nor waits.
 */
export function noteKeyUse(provider: ProviderId, name?: string): void {
  const now = Date.now();
  const due = shared.store
    .known()
    .filter((secret) => secret.provider === provider && secret.isActive)
    .filter((secret) => name === undefined || secret.name === name)
    .map(({ id }) => id)
    .filter((id) => now - (shared.notedAt.get(id) ?? 0) >= noteEveryMs);
  if (due.length === 0) return;
  for (const id of due) shared.notedAt.set(id, now);
  outsideTransaction(() =>
    executeSql(
      `update provider_secrets set last_used_at = now()
        where id in (select value::uuid from jsonb_array_elements_text($1::jsonb))
          and coalesce(last_used_at, '-infinity') < now() - interval '1 minute'`,
      [JSON.stringify(due)],
    ),
  ).catch((error: unknown) =>
    log().warn({ provider, fault: describeFault(error) }, 'use of a key not noted'),
  );
}
