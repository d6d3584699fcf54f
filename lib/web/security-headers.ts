type Page = { nonce: string; isStatic: boolean; isHttps: boolean; isDevServer: boolean };

/** Built without a request, so they can carry no nonce; they render no input of anybody. */
const staticPaths = ['/', '/pricing', '/privacy', '/terms'];

export function isStaticPath(pathname: string): boolean {
  return staticPaths.includes(pathname);
}

export function contentSecurityPolicy({ nonce, isStatic, isHttps, isDevServer }: Page): string {
  const scripts = isStatic ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}' 'strict-dynamic'`;
  const styles = isStatic || isDevServer ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
  const directives = [
    "default-src 'self'",
    // The development server alone evaluates code, for readable stack traces, and keeps a socket open.
    `script-src ${scripts}${isDevServer ? " 'unsafe-eval'" : ''}`,
    `connect-src 'self'${isDevServer ? ' ws: wss:' : ''}`,
    `style-src ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ];
  return directives.join('; ');
}

const twoYearsSeconds = 2 * 365 * 24 * 60 * 60;

/** What every answer carries, whatever it is. */
export function securityHeaders(isHttps: boolean): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), browsing-topics=()',
    ...(isHttps ? { 'strict-transport-security': `max-age=${twoYearsSeconds}` } : {}),
  };
}
