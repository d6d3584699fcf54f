/**
 * From now on `process.exit` waits for `work`. Next ends the process by itself as soon as its last request is done, and
 * has no hook for what must happen in between.
 */
export function exitAfter(work: () => Promise<void>): void {
  const exit = process.exit.bind(process);
  const later = (code?: string | number | null) => void work().finally(() => exit(code));
  process.exit = later as typeof process.exit;
}
