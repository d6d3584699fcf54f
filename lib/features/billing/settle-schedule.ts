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
/** The gateway's clock starts when it hears of it: the last look comes so long after our own end. */
const afterSeconds = 30;

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

const hour = 3_600;

/**
 * What we called over without the gateway's word is looked at once more after an hour, a day and six: an event may have been
 * lost, and banks settle what hangs between them within five working days. Null when all were.
 */
export function lateLookSeconds(elapsedSeconds: number): number | null {
  const next = [hour, 24 * hour, 6 * 24 * hour].find((at) => elapsedSeconds < at);
  return next === undefined ? null : Math.ceil(next - elapsedSeconds);
}

/** The gateway did not answer: nothing is decided without it, so it is asked until it does, for a week. */
export function delayAfterSilence(elapsedSeconds: number, expiresInSeconds: number): number | null {
  const next = nextCheckSeconds(elapsedSeconds, expiresInSeconds);
  if (next !== null) return Math.max(next, 5);
  return elapsedSeconds < 7 * 24 * hour ? 300 : null;
}
