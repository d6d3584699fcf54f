/** Whether an error, or what caused it, carries this code: a driver's is wrapped by who asked it. */
export function hasErrorCode(error: unknown, code: string): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && error.code === code) || hasErrorCode(error.cause, code);
}
