import type { Call } from '@/lib/core/call-provider';
import type { KeyMode, ProviderId } from '@/lib/core/providers';
import { type VendorConfig, type VendorId, vendorGroups } from '@/lib/core/vendor-groups';

/** What checks are called in the ledger: they are no real traffic. */
export const checkOperation = 'check';

/** What a cheap, authenticated, unpaid round trip says. A provider that does not answer throws `ProviderError`. */
export type CheckResult = {
  /** Which account the key belongs to, where the provider tells. */
  mode: KeyMode | null;
  /** For the operator: a model that is shut down soon, a queue that grows. */
  notes: string[];
  /** It works, and not as it should: by its fallback, or too slowly. */
  isDegraded: boolean;
  /** Several vendors are behind it, and one serves what another can not. */
  isCovered?: true;
};

/** Who the keys are from: of what is our own, the vendor behind it. */
export const keyOwner = ({ name, vendor }: Pick<Provider, 'name' | 'vendor'>): string =>
  vendor ? vendorGroups[vendor].label : name;

export type SetupStep = { text: string /** To paste into the provider's console. */; copy?: string };

type Check<Id extends VendorId | null> = (
  config: Id extends VendorId ? VendorConfig<Id> : null,
  call: Call,
) => Promise<CheckResult>;

export type ProviderSecret<Id extends VendorId | null = VendorId | null> = {
  /** The environment variable. */
  name: string;
  label: string;
  /** Old and new webhook secrets both verify for a while; of keys only one is in use. */
  kind: 'key' | 'webhook';
  /** Of several vendors behind one provider, whose it is: a new one is tried there alone. */
  owner?: { name: string; check: Check<Id> };
};

/** All that is known of one provider, in one place: its card, check, keys, limit and fake. */
export type Provider<Id extends VendorId | null = VendorId | null> = {
  id: ProviderId;
  name: string;
  /** One sentence: what it does for people. */
  purpose: string;
  /** One sentence: what stands in when it does not answer; null when nothing can. */
  fallback: string | null;
  /** Calls a minute from all instances together; null: no limit. OUTBOUND_LIMITS overrides it. */
  limitPerMinute: number | null;
  /** Its group in the environment; null for what is our own. */
  vendor: Id;
  /** Something of our own serves without the vendor, or when it fails: `check` with null asks that. */
  isVendorOptional?: true;
  secrets: readonly ProviderSecret<Id>[];
  setup: (baseUrl: string) => SetupStep[];
  check: Check<Id>;
  /** The server in `e2e/fakes` that plays it, or one for each vendor; null for our own. */
  fake: string | readonly string[] | null;
};
