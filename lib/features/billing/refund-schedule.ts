const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** A bank takes some days; what is not sent yet, or whose answer was lost, is known soon after the gateway is well again. */
const steps = [
  { untilSeconds: 5 * minute, everySeconds: 30 },
  { untilSeconds: hour, everySeconds: 5 * minute },
  { untilSeconds: day, everySeconds: hour },
  { untilSeconds: 90 * day, everySeconds: 6 * hour },
] as const;

/** When the gateway is asked again about a refund that was written so long ago; null once only the daily comparison does. */
export function nextRefundLookSeconds(elapsedSeconds: number): number | null {
  return steps.find(({ untilSeconds }) => elapsedSeconds < untilSeconds)?.everySeconds ?? null;
}

/** From here on an operator is told that it hangs: a card's refund is made at once, one by UPI within days. */
export const hangsAfterSeconds = { created: hour, pending: 7 * day } as const;
