import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { operatorEmail, operators } from './e2e/operators';
import { installedChromium } from './scripts/find-chromium.mjs';

const port = Number(process.env.JOURNEYS_PORT ?? 3210);

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/journeys',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    trace: 'retain-on-failure',
    locale: 'en-GB',
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
  webServer: {
    command: 'node e2e/serve.mjs',
    url: `http://localhost:${port}/api/health`,
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'ignore',
    stderr: 'pipe',
    env: {
      JOURNEYS_PORT: String(port),
      DATA_DIR: path.resolve('.data/journeys'),
      // Each journey comes from an address of its own, so that one does not use up the limits of another.
      TRUSTED_PROXY_HOPS: '1',
      ADMIN_EMAILS: operators.map(operatorEmail).join(','),
    },
  },
});
