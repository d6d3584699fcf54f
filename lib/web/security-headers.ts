import { takesCards } from '@/lib/core/card-pages';

type Page = {
  nonce: string;
  isStatic: boolean;
  isHttps: boolean;
  isDevServer: boolean;
  /** Where the form for a card lives, on pages that show it. */
  cardForm?: CardForm | null;
};

/** `strict-dynamic` lets the script in that our own one adds; its host is named for browsers that do not know the word. */
type CardForm = { scripts: string; frames: string; connections: string };

const stripe: CardForm = {
  scripts: 'https://js.stripe.com https://*.js.stripe.com',
  frames: 'https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com',
  connections: 'https://api.stripe.com',
};

/** @param scriptUrl another script in the place of Stripe's, in tests */
export function cardFormOf(pathname: string, scriptUrl: string | undefined): CardForm | null {
  if (!takesCards(pathname)) return null;
  if (!scriptUrl) return stripe;
  const { origin } = new URL(scriptUrl);
  return { scripts: origin, frames: origin, connections: origin };
}

/** Built without a request, so they can carry no nonce; they render no input of anybody. */
const staticPaths = ['/', '/pricing', '/privacy', '/terms'];

export function isStaticPath(pathname: string): boolean {
  return staticPaths.includes(pathname);
}

export function contentSecurityPolicy({ nonce, isStatic, isHttps, isDevServer, cardForm }: Page): string {
  const scripts = isStatic ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}' 'strict-dynamic'`;
  const styles = isStatic || isDevServer ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
  const directives = [
    "default-src 'self'",
    // The development server alone evaluates code, for readable stack traces, and keeps a socket open.
    `script-src ${scripts}${cardForm ? ` ${cardForm.scripts}` : ''}${isDevServer ? " 'unsafe-eval'" : ''}`,
    `connect-src 'self'${cardForm ? ` ${cardForm.connections}` : ''}${isDevServer ? ' ws: wss:' : ''}`,
    ...(cardForm ? [`frame-src ${cardForm.frames}`] : []),
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

/** What every answer carries, whatever it is. A wallet's window has to find back to the form that opened it. */
export function securityHeaders(isHttps: boolean, hasCardForm = false): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': hasCardForm ? 'same-origin-allow-popups' : 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), browsing-topics=()',
    ...(isHttps ? { 'strict-transport-security': `max-age=${twoYearsSeconds}` } : {}),
  };
}
