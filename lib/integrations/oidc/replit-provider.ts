import type { Provider } from '../provider';
import { checkIssuer } from './check-issuer';

export const replitProvider: Provider<'replit'> = {
  id: 'replit',
  name: 'Replit',
  purpose: 'Signs people in with their Replit account, inside a Repl.',
  fallback: 'People sign in another way: a code to the same address leads to the same account.',
  limitPerMinute: 300,
  vendor: 'replit',
  secrets: [],
  setup: (baseUrl) => [
    {
      text: 'Run this product in a Repl: Replit sets REPL_ID and REPLIT_DOMAINS there, and they are the whole setup. Elsewhere this way in does not exist.',
    },
    { text: 'BASE_URL must be the address that people use.', copy: `BASE_URL=${baseUrl}` },
    {
      text: 'Replit sends people back to this address; it must be on a domain of the Repl.',
      copy: new URL('/api/auth/callback/replit', baseUrl).href,
    },
  ],
  async check({ REPLIT_ISSUER }, call) {
    await checkIssuer('replit', REPLIT_ISSUER, call);
    return { mode: null, notes: [], isDegraded: false };
  },
  fake: 'replit',
};
