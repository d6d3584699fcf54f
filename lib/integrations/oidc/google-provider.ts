import { env } from '@/lib/core/env';
import type { Provider } from '../provider';
import { checkClient, checkIssuer } from './check-issuer';

const callbackOf = (baseUrl: string) => new URL('/api/auth/callback/google', baseUrl).href;

export const googleProvider: Provider<'google'> = {
  id: 'google_oauth',
  name: 'Google',
  purpose: 'Signs people in with their Google account.',
  fallback: 'People sign in another way: a code to the same address leads to the same account.',
  limitPerMinute: 300,
  vendor: 'google',
  secrets: [{ name: 'GOOGLE_CLIENT_SECRET', label: 'Client secret', kind: 'key' }],
  setup: (baseUrl) => [
    {
      text: 'In Google Cloud, make a consent screen with the scopes openid, email and profile; nothing else is asked for.',
      copy: 'https://console.cloud.google.com/auth/branding',
    },
    {
      text: 'Make an OAuth client of the kind “Web application”.',
      copy: 'https://console.cloud.google.com/auth/clients',
    },
    { text: 'Add this authorized redirect URI, exactly so.', copy: callbackOf(baseUrl) },
    { text: 'Set its id as GOOGLE_CLIENT_ID.', copy: 'GOOGLE_CLIENT_ID' },
    {
      text: 'Set its secret as GOOGLE_CLIENT_SECRET, or paste it at /admin/keys. A client may have two secrets: add the new one, rotate here, then remove the old one at Google.',
      copy: 'GOOGLE_CLIENT_SECRET',
    },
  ],
  async check({ GOOGLE_ISSUER, GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET }, call) {
    const tokenEndpoint = await checkIssuer('google_oauth', GOOGLE_ISSUER, call);
    const client = {
      id: GOOGLE_CLIENT_ID,
      secret: GOOGLE_CLIENT_SECRET,
      redirectUri: callbackOf(env().BASE_URL),
    };
    await checkClient('google_oauth', tokenEndpoint, client, call);
    return { mode: null, notes: [], isDegraded: false };
  },
  fake: 'google',
};
