/** Next calls this once in each server process, before the first request, and never during a build. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { bootServer } = await import('@/lib/web/boot-server');
  try {
    bootServer();
  } catch (error) {
    // A server with unusable settings must end with one clear line, not answer every request with 500.
    process.stderr.write(`${error instanceof Error ? error.message : 'unusable settings'}\n`);
    process.exit(1);
  }
}
