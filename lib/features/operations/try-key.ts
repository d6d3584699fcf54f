import { env, isKeyAllowed, keyModeOf } from '@/lib/core/env';
import { isProviderError } from '@/lib/core/errors';
import type { FailureKind, KeyMode } from '@/lib/core/providers';
import { lastFourOf } from '@/lib/core/sealed-secret';
import { keyOwner } from '@/lib/integrations/provider';
import { checkCallOf } from '@/lib/integrations/runtime';
import { configWith } from '@/lib/integrations/secrets';
import type { KnownSecret } from './find-secret';
import type { Refusal } from './refuse-key-step';

export type Tried =
  | { isGood: true; mode: KeyMode | null; notes: string[] }
  | { isGood: false; kind: FailureKind | null; refusal: Refusal };

/** Asks the provider with this value in place of the present one; null is the environment's. Nothing is changed. */
export async function tryKey({ provider, secret }: KnownSecret, value: string | null): Promise<Tried> {
  const no = (refusal: Refusal, kind: FailureKind | null = null): Tried => ({
    isGood: false,
    kind,
    refusal: value === null ? refusal : { ...refusal, lastFour: lastFourOf(value) },
  });
  if (value !== null && !isKeyAllowed(value, env())) return no(liveKey);
  // Unusable settings beside the key throw: to the operator that is the same as missing ones.
  const config = provider.vendor && (await configWith(provider.vendor, secret.name, value).catch(() => null));
  const { name, check } = secret.owner ?? { name: keyOwner(provider), check: provider.check };
  if (!config) return no(incompleteSettings(name));
  try {
    const { mode, notes } = await check(config, checkCallOf(provider.id));
    return { isGood: true, mode: (value && keyModeOf(value)) || mode, notes };
  } catch (error) {
    if (!isProviderError(error)) throw error;
    if (error.kind === 'unconfigured') return no(incompleteSettings(name));
    return no({ ...sentenceFor(error.kind, name), why: error.kind }, error.kind);
  }
}

const liveKey: Refusal = {
  ...{ result: 'refused', code: 'invalid', why: 'live_key' },
  message: 'This is a live key and this is not production: paste a test key, or set ALLOW_LIVE_KEYS=1.',
};

const incompleteSettings = (name: string): Refusal => ({
  ...{ result: 'refused', code: 'conflict', why: 'incomplete_settings' },
  message: `${name} can not be tried: its other settings are missing or not usable. Set them in the environment first.`,
});

/** What the provider said, by kind. Only its own word against the key is the key's fault. */
function sentenceFor(kind: FailureKind, name: string): Pick<Refusal, 'code' | 'result' | 'message'> {
  if (kind === 'bad_credentials') {
    return { result: 'refused', code: 'invalid', message: `${name} refused this key. Nothing was changed.` };
  }
  if (kind === 'rejected') {
    const message = `${name} knows this key but not what it was asked with it: look at its other settings (a model, an account). Nothing was changed.`;
    return { result: 'refused', code: 'invalid', message };
  }
  if (kind === 'rate_limited') {
    const message = `${name} takes no more calls right now, so the key could not be tried. Nothing was changed; try again in a minute.`;
    return { result: 'failed', code: 'conflict', message };
  }
  const message = `${name} did not give a usable answer (${kind.replaceAll('_', ' ')}), so the key was not activated. Try again.`;
  return { result: 'failed', code: 'conflict', message };
}
