import { z } from 'zod';
import type { Call } from '@/lib/core/call-provider';
import { keyedHash, seal, unseal } from '@/lib/core/crypto';
import type { VendorConfig } from '@/lib/core/vendor-groups';
import { type PhonePeHosts, readAnswer, sendPhonePe } from './phonepe-http';

export type PhonePeV2Config = NonNullable<VendorConfig<'phonepe'>['v2']>;

const Issued = z.object({
  access_token: z.string().min(1).max(8_192),
  expires_at: z.int().positive(),
  issued_at: z.int().positive().nullish(),
});
const Token = z.object({ text: z.string(), renewsAtMs: z.number(), endsAtMs: z.number() });
export type Token = z.infer<typeof Token>;

export type PhonePeTokens = {
  /** The one in use by all instances. */
  present: () => Promise<Token>;
  /** Another one than this, which PhonePe refused. */
  instead: (of: Token) => Promise<Token>;
};

/** Of the cache that all instances share, what a token needs. */
export type KeepToken = (ask: {
  namespace: string;
  userId: null;
  provider: 'phonepe';
  operation: string;
  input: unknown;
  schema: z.ZodType<string>;
  compute: () => Promise<string>;
  freshMs: (value: string) => number;
  staleMs: (value: string) => number;
}) => Promise<{ value: string; servedFrom: 'computed' | 'memory' | 'store' | 'stale' }>;

const purpose = 'phonepe-token';
/** While a renewal fails the old one serves, and the identity server is left alone for so long. */
const retryMs = 30_000;
const life = { leastMs: 1_000, mostMs: 24 * 3_600_000 };

/** A new token of PhonePe's: free of charge, and the earlier ones stay good. `operation`: a word for the ledger. */
export function requestToken(
  config: PhonePeV2Config,
  hosts: PhonePeHosts,
  call: Call,
  operation = 'token',
): Promise<Token> {
  const form = new URLSearchParams({
    client_id: config.PHONEPE_CLIENT_ID,
    client_version: config.PHONEPE_CLIENT_VERSION,
    client_secret: config.PHONEPE_CLIENT_SECRET,
    grant_type: 'client_credentials',
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
  return call({ operation, timeoutMs: 4_000, deadlineMs: 5_000, attempts: 2 }, async (signal) => {
    const request = { method: 'POST', headers, body: form.toString() } as const;
    const answer = await sendPhonePe(`${hosts.identity}/v1/oauth/token`, request, signal);
    const { access_token, expires_at, issued_at } = readAnswer(answer, Issued);
    const now = Date.now();
    // By its own two times where it gives both: our clock may differ from PhonePe's.
    const lifeMs = expires_at * 1_000 - (issued_at ? issued_at * 1_000 : now);
    const heldMs = Math.min(Math.max(lifeMs, life.leastMs), life.mostMs);
    return { text: access_token, renewsAtMs: now + heldMs / 2, endsAtMs: now + heldMs };
  });
}

function openToken(sealed: string): Token | null {
  const plain = unseal(purpose, sealed);
  return plain === null ? null : Token.parse(JSON.parse(plain));
}

type Held = { token: Token; triesAtMs: number };

/**
 * One token for all instances, in the cache they share, sealed: renewed at half of its life by whichever asks first, the old
 * one kept while that fails. Each process also holds it, so that a payment does not cost a look into the database.
 */
export function createPhonePeTokens(
  config: PhonePeV2Config,
  hosts: PhonePeHosts,
  { call, keep }: { call: Call; keep: KeepToken },
): PhonePeTokens {
  let held: Held | null = null;
  const account = keyedHash(purpose, JSON.stringify([hosts.identity, config]));

  async function ask(refused: Token | null): Promise<{ token: Token; isNew: boolean }> {
    const now = Date.now();
    const isGood = (sealed: string) => {
      const token = openToken(sealed);
      return token !== null && token.text !== refused?.text && token.endsAtMs > now;
    };
    const left = (sealed: string, until: 'renewsAtMs' | 'endsAtMs') =>
      Math.max(0, (openToken(sealed)?.[until] ?? 0) - Date.now());
    const { value, servedFrom } = await keep({
      ...{ namespace: purpose, userId: null, provider: 'phonepe', operation: 'token' },
      input: account,
      schema: z.string().refine(isGood),
      compute: async () => seal(purpose, JSON.stringify(await requestToken(config, hosts, call))),
      freshMs: (sealed) => left(sealed, 'renewsAtMs'),
      staleMs: (sealed) => left(sealed, 'endsAtMs'),
    });
    const token = Token.parse(openToken(value));
    held = { token, triesAtMs: servedFrom === 'stale' ? now + retryMs : token.renewsAtMs };
    return { token, isNew: servedFrom === 'computed' };
  }

  return {
    async present() {
      const now = Date.now();
      if (held && now < held.token.endsAtMs && now < held.triesAtMs) return held.token;
      return (await ask(null)).token;
    },
    async instead(refused) {
      if (held && held.token.text !== refused.text) return held.token;
      held = null;
      const { token, isNew } = await ask(refused);
      // Who joined somebody else's look at the store got the old one once more.
      return token.text === refused.text && !isNew ? (await ask(refused)).token : token;
    },
  };
}
