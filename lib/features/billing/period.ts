/** The calendar month (UTC) of a moment, by its first day: `2026-11-01`. */
export function periodOf(at: Date): string {
  return `${at.toISOString().slice(0, 7)}-01`;
}

/** When the next month begins and allowances are whole again. */
export function nextPeriod(at: Date): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1));
}
