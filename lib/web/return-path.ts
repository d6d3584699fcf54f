const fallbackPath = '/dashboard';
const maxPathLength = 2000;

/** A path of this site to go back to, whatever was asked for: never another origin, never the sign-in page itself. */
export function safeReturnPath(candidate: unknown): string {
  if (typeof candidate !== 'string' || candidate.length > maxPathLength) return fallbackPath;
  if (!candidate.startsWith('/') || /[\\\p{Cc}\p{Cf}]/u.test(candidate)) return fallbackPath;
  const base = 'http://site.invalid';
  const url = URL.canParse(candidate, base) ? new URL(candidate, base) : null;
  if (!url || url.origin !== base || url.pathname.startsWith('//')) return fallbackPath;
  if (/^\/(sign-in|api|dev)(\/|$)/.test(url.pathname)) return fallbackPath;
  return url.pathname + url.search + url.hash;
}

/** To prove once more who one is, and come back. */
export function signInAgainPath(returnTo: string): string {
  return `/sign-in?again=1&next=${encodeURIComponent(safeReturnPath(returnTo))}`;
}

export function signInPath(returnTo: string | null): string {
  const path = safeReturnPath(returnTo);
  return path === fallbackPath ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`;
}
