import { customFetch } from 'next-auth';
import type { OIDCConfig } from 'next-auth/providers';
import { oidcWays } from '@/lib/core/ways-in';
import { findOidc, type Oidc } from '@/lib/integrations/oidc';

/** What Auth.js needs to know of a provider. No offline access is asked for, and of the tokens it is to keep nothing. */
function toProvider(oidc: Oidc): OIDCConfig<Record<string, unknown>> {
  const { way, issuer, clientId, clientSecret } = oidc;
  return {
    id: way,
    name: way,
    type: 'oidc',
    issuer,
    clientId,
    ...(clientSecret === null ? { client: { token_endpoint_auth_method: 'none' } } : { clientSecret }),
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid email profile' } },
    profile: (claims) => ({ id: oidc.readPerson(claims).sub }),
    account: () => ({}),
    [customFetch]: oidc.fetch,
  };
}

/** The OpenID providers that are set up now: a rotated secret counts from the next request. */
export async function listOidcProviders() {
  const found = await Promise.all(oidcWays.map(findOidc));
  return found.filter((oidc) => oidc !== null).map(toProvider);
}
