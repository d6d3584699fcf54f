import { defineConfig } from '@playwright/test';
import { dataFolder, type Run } from './e2e/data-file';
import { operatorEmail, operators } from './e2e/operators';
import { installedChromium } from './scripts/find-chromium.mjs';

const firstPort = Number(process.env.JOURNEYS_PORT ?? 3210);
const ports: Record<Run, number> = { keyless: firstPort, sandbox: firstPort + 1, payments: firstPort + 2 };
const baseURL = (run: Run) => `http://localhost:${ports[run]}`;
const paymentJourneys = '{billing,admin-payments}*.sandbox.spec.ts';

/** What the journeys run against: `up` as it comes, or `sandbox`, with every provider played by its fake. */
const serve = (run: Run, script: 'up' | 'sandbox', databaseUrl = '') => ({
  command: `node e2e/serve.mjs ${script}`,
  url: `${baseURL(run)}/api/health`,
  timeout: 300_000,
  reuseExistingServer: false,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 30_000 },
  stdout: 'ignore' as const,
  stderr: 'pipe' as const,
  env: {
    JOURNEYS_PORT: String(ports[run]),
    DATA_DIR: dataFolder(run),
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
  // Much of a journey is waiting: three at once use two cores.
  workers: 3,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    // A third of a run's time; `npx playwright test --trace on <journey>` looks at one.
    trace: 'off',
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
  // One fake plays each provider for all of a run, so those of a sandbox come one after the other.
  projects: [
    {
      name: 'sandbox',
      fullyParallel: false,
      workers: 1,
      testMatch: '*.sandbox.spec.ts',
      testIgnore: paymentJourneys,
      use: { baseURL: baseURL('sandbox') },
    },
    {
      name: 'payments',
      fullyParallel: false,
      workers: 1,
      testMatch: paymentJourneys,
      use: { baseURL: baseURL('payments') },
    },
    { name: 'keyless', testIgnore: '*.sandbox.spec.ts', use: { baseURL: baseURL('keyless') } },
  ],
  webServer: [
    serve('keyless', 'up', process.env.DATABASE_URL),
    serve('sandbox', 'sandbox', process.env.SANDBOX_DATABASE_URL),
    serve('payments', 'sandbox', process.env.PAYMENTS_DATABASE_URL),
  ],
});
