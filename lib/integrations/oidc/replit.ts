import { z } from 'zod';
import type { Call } from '@/lib/core/call-provider';
import type { VendorConfig } from '@/lib/core/vendor-groups';
import { Address, IsVerified, Sub, Text } from './claims';
import { createOidcFetch } from './create-fetch';
import { createFetchPicture } from './fetch-picture';
import type { Oidc } from './types';

const Claims = z.object({
  sub: Sub,
  email: Address,
  email_verified: IsVerified,
  first_name: Text,
  last_name: Text,
  profile_image_url: Text,
});

export function createReplit({ REPL_ID, REPLIT_ISSUER }: VendorConfig<'replit'>, call: Call): Oidc {
  return {
    way: 'replit',
    issuer: REPLIT_ISSUER,
    clientId: REPL_ID,
    clientSecret: null,
    prompt: { usual: null, again: 'login' },
    fetch: createOidcFetch('replit', call),
    readPerson(claims) {
      const { sub, email, email_verified, first_name, last_name, profile_image_url } = Claims.parse(claims);
      const name = [first_name, last_name].filter(Boolean).join(' ') || null;
      return { sub, email, isEmailVerified: email_verified, name, pictureUrl: profile_image_url };
    },
    fetchPicture: createFetchPicture('replit', REPLIT_ISSUER, call),
  };
}
