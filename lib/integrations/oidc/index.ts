import type { Call } from '@/lib/core/call-provider';
import { keyedHash } from '@/lib/core/crypto';
import type { ProviderId } from '@/lib/core/providers';
import type { OidcWay } from '@/lib/core/ways-in';
import { callOf } from '../runtime';
import { configOf } from '../secrets';
import { createGoogle } from './google';
import { createReplit } from './replit';
import type { Oidc } from './types';

export type { Oidc, OidcPerson, Picture } from './types';

/** Asks for the gate when something is sent, not before: most requests of a person send nothing. */
const gateOf =
  (provider: ProviderId, ...settings: string[]): Call =>
  (options, attempt) =>
    callOf(provider, keyedHash('oidc-gate', settings.join(' ')).slice(0, 16))(options, attempt);

const vendors = {
  async google() {
    const config = await configOf('google');
    if (!config) return null;
    const { GOOGLE_ISSUER, GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET } = config;
    return createGoogle(
      config,
      gateOf('google_oauth', GOOGLE_ISSUER, GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET),
    );
  },
  async replit() {
    const config = await configOf('replit');
    return config && createReplit(config, gateOf('replit', config.REPLIT_ISSUER, config.REPL_ID));
  },
} satisfies Record<OidcWay, () => Promise<Oidc | null>>;

/** The provider as it is set up now; null where it is not. */
export function findOidc(way: OidcWay): Promise<Oidc | null> {
  return vendors[way]();
}
