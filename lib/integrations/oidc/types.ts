import type { OidcWay } from '@/lib/core/ways-in';

/** Who somebody is at the provider, as its ID token says. */
export type OidcPerson = {
  /** The provider's own name for the person: it never changes and is never given to another. */
  sub: string;
  /** Lower case, ASCII; null when there is none that could be compared safely. */
  email: string | null;
  isEmailVerified: boolean;
  name: string | null;
  pictureUrl: string | null;
};

export type Picture = { mediaType: 'image/png' | 'image/jpeg' | 'image/webp'; bytes: Uint8Array };

/** One OpenID provider, set up. What it is asked goes through its gate. */
export type Oidc = {
  way: OidcWay;
  issuer: string;
  clientId: string;
  /** Null: a public client, which PKCE alone protects. */
  clientSecret: string | null;
  /** What the provider shows before it answers: usually, and when somebody proves once more who they are. */
  prompt: { usual: string | null; again: string };
  /** For discovery and the exchange of the code. @throws ProviderError */
  fetch: typeof fetch;
  /** @throws ZodError on claims that name nobody */
  readPerson: (claims: unknown) => OidcPerson;
  /** @throws ProviderError */
  fetchPicture: (url: string) => Promise<Picture>;
};
