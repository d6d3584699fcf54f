import { cookies } from 'next/headers';
import { z } from 'zod';
import { seal, unseal } from '@/lib/core/crypto';
import { env } from '@/lib/core/env';
import { type OidcWay, oidcWays } from '@/lib/core/ways-in';
import { safeReturnPath } from './return-path';
import { cookieName, cookieOptions } from './session-cookie';

/** As long as Auth.js keeps its own cookies of the flow. */
const lifeSeconds = 15 * 60;
const sealPurpose = 'provider-flow';

const Flow = z
  .object({
    way: z.enum(oidcWays),
    next: z.string().transform(safeReturnPath),
    expiresAt: z.number(),
  })
  .and(
    z.discriminatedUnion('purpose', [
      z.object({ purpose: z.literal('sign_in') }),
      z.object({ purpose: z.literal('again'), userId: z.uuid() }),
      // Good for the very session that asked for it: a cookie that outlived it links nothing.
      z.object({ purpose: z.literal('link'), userId: z.uuid(), sessionId: z.uuid() }),
    ]),
  );

/** What this browser was sent to a provider for. */
export type ProviderFlow = z.output<typeof Flow>;
type FlowStart<F> = F extends unknown ? Omit<F, 'expiresAt'> : never;

const name = () => cookieName(env().BASE_URL, 'provider-flow');
const checks = ['state', 'pkce', 'nonce'] as const;

/** Auth.js's own cookies of a flow, under names of ours. */
export const checkCookie = (check: (typeof checks)[number]) => cookieName(env().BASE_URL, check);

/** The newest flow of a browser is the only one. Only in actions and routes. */
export async function keepFlow(flow: FlowStart<ProviderFlow>): Promise<void> {
  const { BASE_URL } = env();
  const sealed = seal(sealPurpose, JSON.stringify({ ...flow, expiresAt: Date.now() + lifeSeconds * 1000 }));
  (await cookies()).set(name(), sealed, { ...cookieOptions(BASE_URL), maxAge: lifeSeconds });
}

/** Null when this browser began none with that provider, or too long ago. */
export async function readFlow(way: OidcWay): Promise<ProviderFlow | null> {
  const sealed = (await cookies()).get(name())?.value;
  const plain = sealed ? unseal(sealPurpose, sealed) : null;
  const parsed = Flow.safeParse(plain === null ? null : JSON.parse(plain));
  if (!parsed.success || parsed.data.way !== way || parsed.data.expiresAt < Date.now()) return null;
  return parsed.data;
}

/** Whatever came of it: an answer of a provider is taken once. */
export async function forgetFlow(): Promise<void> {
  const jar = await cookies();
  const { BASE_URL } = env();
  for (const one of [name(), ...checks.map(checkCookie)]) {
    jar.set(one, '', { ...cookieOptions(BASE_URL), maxAge: 0 });
  }
}

/** Where somebody stands who comes back from a provider with nothing. */
export function startOf(flow: ProviderFlow | null): { path: string; next?: string } {
  if (flow?.purpose === 'link') return { path: flow.next };
  return {
    path: flow?.purpose === 'again' ? '/sign-in?again=1' : '/sign-in',
    ...(flow ? { next: flow.next } : {}),
  };
}
