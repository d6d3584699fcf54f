/** Set by the middleware on every request; what a client sends under these names is thrown away there. */
export const requestIdHeader = 'x-request-id';
export const requestPathHeader = 'x-request-path';
/** Which of the pages that were built for each offer answers: `rewrites` of next.config.ts read it. */
export const offerHeader = 'x-offer';

// Headers that a hosting proxy may set and anybody else can send: nothing here believes them, so nothing may see them.
const untrusted = /^x-replit-|^x-nonce$|^content-security-policy/;

/** The client's headers without those that only our own side may write. */
export function withoutSpoofed(headers: Headers): Headers {
  const kept = new Headers(headers);
  for (const name of [...kept.keys()]) if (untrusted.test(name)) kept.delete(name);
  kept.delete(requestIdHeader);
  kept.delete(requestPathHeader);
  kept.delete(offerHeader);
  return kept;
}
