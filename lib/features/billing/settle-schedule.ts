/** How often until so many seconds after the start: PhonePe's rule for merchants, "reconciliation (mandatory)". */
const steps = [
  { untilSeconds: 52, everySeconds: 3 },
  { untilSeconds: 112, everySeconds: 6 },
  { untilSeconds: 172, everySeconds: 10 },
  { untilSeconds: 232, everySeconds: 30 },
  { untilSeconds: Number.POSITIVE_INFINITY, everySeconds: 60 },
] as const;

/** The first one stands between 20 and 25 s after the start. */
const firstSeconds = 22;
/** The last look comes so long after it expired, when the gateway has closed it. */
const afterSeconds = 5;

/**
 * When the gateway is to be asked again about a payment that began `elapsedSeconds` ago and can be paid for `expiresInSeconds`
 * in all; null once the look after its end was due.
 */
export function nextCheckSeconds(elapsedSeconds: number, expiresInSeconds: number): number | null {
  const left = expiresInSeconds + afterSeconds - elapsedSeconds;
  if (left <= 0) return null;
  const step = steps.find(({ untilSeconds }) => elapsedSeconds < untilSeconds);
  const next = elapsedSeconds < firstSeconds ? firstSeconds - elapsedSeconds : (step?.everySeconds ?? 60);
  return Math.max(1, Math.ceil(Math.min(next, left)));
}
