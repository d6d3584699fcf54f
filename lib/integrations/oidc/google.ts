import { z } from 'zod';
import type { Call } from '@/lib/core/call-provider';
import type { VendorConfig } from '@/lib/core/vendor-groups';
import { Address, IsVerified, Sub, Text } from './claims';
import { createOidcFetch } from './create-fetch';
import { createFetchPicture } from './fetch-picture';
import type { Oidc } from './types';

const Claims = z.object({ sub: Sub, email: Address, email_verified: IsVerified, name: Text, picture: Text });

export function createGoogle(config: VendorConfig<'google'>, call: Call): Oidc {
  const { GOOGLE_ISSUER, GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET } = config;
  return {
    way: 'google',
    issuer: GOOGLE_ISSUER,
    clientId: GOOGLE_CLIENT_ID,
    clientSecret: GOOGLE_CLIENT_SECRET,
    // Google knows no `login`; to choose the account is the most that it asks.
    prompt: { usual: 'select_account', again: 'select_account' },
    fetch: createOidcFetch('google_oauth', call),
    readPerson(claims) {
      const { sub, email, email_verified, name, picture } = Claims.parse(claims);
      return { sub, email, isEmailVerified: email_verified, name, pictureUrl: picture };
    },
    fetchPicture: createFetchPicture('google_oauth', GOOGLE_ISSUER, call),
  };
}
