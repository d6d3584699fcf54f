import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { operatorEmail, operators } from './e2e/operators';
import { installedChromium } from './scripts/find-chromium.mjs';

const port = Number(process.env.JOURNEYS_PORT ?? 3210);
const sandboxPort = port + 1;
const dataDir = path.resolve('.data/journeys');
const sandboxDir = path.resolve('.data/journeys-sandbox');

/** What the journeys run against: `up` as it comes, or `sandbox`, with every provider played by its fake. */
const serve = (script: string, servePort: number, folder: string, databaseUrl = '') => ({
  command: `node e2e/serve.mjs ${script}`,
  url: `http://localhost:${servePort}/api/health`,
  timeout: 300_000,
  reuseExistingServer: false,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 30_000 },
  stdout: 'ignore' as const,
  stderr: 'pipe' as const,
  env: {
    JOURNEYS_PORT: String(servePort),
    DATA_DIR: folder,
    DATABASE_URL: databaseUrl,
    // Each journey comes from an address of its own, so that one does not use up the limits of another.
    TRUSTED_PROXY_HOPS: '1',
    ADMIN_EMAILS: operators.map(operatorEmail).join(','),
    // Without a key nobody asks it; trying one must not reach a real provider.
    OPENAI_BASE_URL: 'http://127.0.0.1:9',
  },
});

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/journeys',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  // The one of `sandbox`, which is first, runs beside two of `keyless`; much of a journey is waiting.
  workers: 3,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    trace: 'retain-on-failure',
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: {
      executablePath: installedChromium() ?? undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    {
      name: 'sandbox',
      // One fake plays each provider for all of them.
      fullyParallel: false,
      workers: 1,
      testMatch: '*.sandbox.spec.ts',
      use: { baseURL: `http://localhost:${sandboxPort}` },
    },
    { name: 'keyless', testIgnore: '*.sandbox.spec.ts' },
  ],
  webServer: [
    serve('up', port, dataDir, process.env.DATABASE_URL),
    serve('sandbox', sandboxPort, sandboxDir, process.env.SANDBOX_DATABASE_URL),
  ],
});
