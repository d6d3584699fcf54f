import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration, interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import { misbehave, type Trouble } from './fake-server';
import { consentPage, type FakePerson, loginPage, readPick, servePicture } from './oidc-pages';
import { createStore } from './oidc-store';

export type { FakePerson } from './oidc-pages';

/** Beside what every fake can: answers that are well formed, and not of this sign-in. */
export type OidcTrouble =
  | (Trouble & { on?: 'discovery' | 'token' })
  | { kind: 'wrong_nonce' | 'wrong_issuer' | 'clock_skew' | 'expired_code' | 'other_discovery' };

export type OidcState = {
  /** Path and query of each request, oldest first. */
  requests: string[];
  /** Every token that was handed out: none of them may ever be found in the product. */
  tokens: string[];
  people: FakePerson[];
  trouble: OidcTrouble | null;
};

export type FakeOidc = {
  issuer: string;
  baseUrl: string;
  clientId: string;
  state: OidcState;
  /** The secrets that its client may have. */
  secrets: Set<string>;
  trouble: (next: OidcTrouble | null) => void;
  close: () => Promise<void>;
};

export const oidcClients = {
  google: {
    id: 'sandbox.apps.example',
    secrets: ['google-sandbox-first-0001', 'google-sandbox-second-0002'],
  },
  replit: { id: '4bd0c2a7-sandbox-repl', secrets: [] as string[] },
} as const;

type Kind = keyof typeof oidcClients;

const claimsOf: Record<Kind, string[]> = {
  google: ['name', 'given_name', 'family_name', 'picture'],
  replit: ['first_name', 'last_name', 'profile_image_url'],
};

/** The first account of each; journeys and tests add others by `POST /__fake/people`. */
const castOf = (kind: Kind, issuer: string): FakePerson =>
  kind === 'google'
    ? {
        ...{ sub: '110169484474386276334', email: 'asha@example.com', email_verified: true },
        ...{ name: 'Asha Rao', picture: `${issuer}/pictures/asha.png` },
      }
    : {
        ...{ sub: '27182818', email: 'ravi@example.com', email_verified: true },
        ...{ first_name: 'Ravi', last_name: 'Iyer', profile_image_url: `${issuer}/pictures/ravi.png` },
      };

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'fake', use: 'sig', alg: 'RS256' };

/** The same ID token with other claims, signed as the real one is. */
function retell(token: string, changes: Record<string, unknown>): string {
  const [header = '', payload = ''] = token.split('.');
  const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), ...changes };
  const text = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey).toString('base64url')}`;
}

function lieOf(trouble: OidcTrouble | null): Record<string, unknown> | null {
  const hourAgo = Math.floor(Date.now() / 1000) - 3_600;
  if (trouble?.kind === 'wrong_nonce') return { nonce: 'of-somebody-else' };
  if (trouble?.kind === 'wrong_issuer') return { iss: 'https://evil.example' };
  return trouble?.kind === 'clock_skew' ? { iat: hourAgo - 60, exp: hourAgo } : null;
}

type Store = ReturnType<typeof createStore>;

const setup = (kind: Kind, mount: string, state: OidcState, { adapter }: Store): Configuration => {
  const policy = interactionPolicy.base();
  policy.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true }), 0);
  const isPublic = kind === 'replit';
  return {
    adapter,
    clients: [
      {
        client_id: oidcClients[kind].id,
        ...(isPublic ? {} : { client_secret: oidcClients[kind].secrets[0] }),
        token_endpoint_auth_method: isPublic ? 'none' : 'client_secret_basic',
        // A native client may come back to any port of this machine.
        application_type: 'native',
        redirect_uris: ['localhost', '127.0.0.1'].map((host) => `http://${host}/api/auth/callback/${kind}`),
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [jwk] },
    cookies: {
      keys: ['only-of-this-fake'],
      // Cookies know no port: two fakes of one host must not take each other's.
      names: { session: `${kind}_session`, interaction: `${kind}_interaction`, resume: `${kind}_resume` },
    },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: claimsOf[kind] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `${mount}/interaction/${uid}`, policy },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      IdToken: 600,
      Grant: 600,
      Interaction: 600,
      Session: 600,
    },
    findAccount(_, sub) {
      const person = state.people.find((one) => one.sub === sub);
      return person && { accountId: sub, claims: async () => person };
    },
  };
};

/** Login and consent, as a person clicks through them. */
async function interact(
  provider: Provider,
  kind: Kind,
  { people }: OidcState,
  ...[request, response]: [IncomingMessage, ServerResponse]
): Promise<void> {
  const details = await provider.interactionDetails(request, response);
  const isConsent = details.prompt.name === 'consent';
  if (request.method !== 'POST') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(isConsent ? consentPage(kind) : loginPage(kind, people));
    return;
  }
  const pick = await readPick(request);
  if (pick === 'cancel') {
    const denial = { error: 'access_denied', error_description: 'The person said no.' };
    return provider.interactionFinished(request, response, denial, { mergeWithLastSubmission: false });
  }
  if (!isConsent) {
    const login = { login: { accountId: pick, remember: false }, select_account: {} };
    return provider.interactionFinished(request, response, login, { mergeWithLastSubmission: false });
  }
  const grant = new provider.Grant({
    accountId: details.session?.accountId ?? '',
    clientId: String(details.params.client_id),
  });
  grant.addOIDCScope('openid email profile');
  const consent = { grantId: await grant.save() };
  return provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true });
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    ),
  );
}

/** After the provider's own answer: keeps what it handed out, and lies where it was told to. */
const afterwards = (state: OidcState) => async (ctx: KoaContextWithOIDC, next: () => Promise<void>) => {
  await next();
  const body = ctx.body as Record<string, unknown> | undefined;
  if (ctx.oidc?.route === 'discovery' && state.trouble?.kind === 'other_discovery') {
    ctx.body = { ...body, issuer: 'https://evil.example' };
  }
  if (ctx.oidc?.route !== 'token' || typeof body?.id_token !== 'string') return;
  const lie = lieOf(state.trouble);
  const idToken = lie ? retell(body.id_token, lie) : body.id_token;
  ctx.body = { ...body, id_token: idToken };
  state.tokens.push(idToken, ...[body.access_token, body.refresh_token].filter((t) => typeof t === 'string'));
};

/** An OpenID provider (oidc-provider, certified) on loopback, as Google or as Replit sets its clients up. */
export async function startOidc(kind: Kind): Promise<FakeOidc> {
  const state: OidcState = { requests: [], tokens: [], people: [], trouble: null };
  const secrets = new Set<string>(oidcClients[kind].secrets);
  const mount = kind === 'replit' ? '/oidc' : '';
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const server = createServer((request, response) => handle(request, response));
  const baseUrl = await listen(server);
  const issuer = baseUrl + mount;
  state.people.push(castOf(kind, issuer));

  const store = createStore();
  const provider = new Provider(issuer, setup(kind, mount, state, store));
  provider.use(afterwards(state));
  const client = provider.Client.prototype as unknown as { compareClientSecret: (given: string) => boolean };
  client.compareClientSecret = (given) => secrets.has(given);
  const serve = provider.callback();
  let left = Number.POSITIVE_INFINITY;
  const setTrouble = (next: OidcTrouble | null) => {
    state.trouble = next;
    left = (next && 'times' in next && next.times) || Number.POSITIVE_INFINITY;
  };

  /** Steered from another process, as the sandbox's fakes are. */
  async function steer(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += chunk;
    const said = body ? JSON.parse(body) : null;
    if (request.method === 'POST' && path === 'trouble') setTrouble(said);
    if (request.method === 'POST' && path === 'people') state.people.push(said);
    if (request.method === 'POST' && path === 'keys') {
      secrets.clear();
      for (const key of said) secrets.add(key);
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(state));
  }

  handle = (request, response) => {
    const url = request.url ?? '/';
    const [, steered] = /^\/__fake\/(\w+)/.exec(url) ?? [];
    if (steered) return void steer(steered, request, response);
    state.requests.push(url);
    const path = url.slice(mount.length);
    const place = path.startsWith('/.well-known/') ? 'discovery' : path === '/token' ? 'token' : null;
    const { trouble } = state;
    const isBroken = trouble && ['status', 'hang', 'reset', 'garbage'].includes(trouble.kind);
    if (place && isBroken && left > 0 && (!('on' in trouble) || trouble.on === place)) {
      left -= 1;
      return misbehave(trouble as Trouble, request, response);
    }
    if (place === 'token' && trouble?.kind === 'expired_code') store.forget('AuthorizationCode');
    const [, picture] = /^\/pictures\/([\w.-]+)$/.exec(path) ?? [];
    if (picture) return servePicture(picture, response);
    if (path.startsWith('/interaction/')) {
      interact(provider, kind, state, request, response).catch((error: Error) =>
        response.writeHead(400).end(error.message),
      );
      return;
    }
    if (mount) Object.assign(request, { originalUrl: url, url: path });
    serve(request, response);
  };

  return {
    ...{ issuer, baseUrl, clientId: oidcClients[kind].id, state, secrets },
    trouble: setTrouble,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
