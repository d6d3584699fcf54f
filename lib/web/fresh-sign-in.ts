const freshForMs = 10 * 60_000;

/** Until when sensitive acts of the operator are open to a session that began then. */
export function freshUntil(signedInAt: Date): Date {
  return new Date(signedInAt.getTime() + freshForMs);
}

export function isFreshSignIn(signedInAt: Date, now: Date): boolean {
  return now < freshUntil(signedInAt);
}
