import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{app,bench,components,lib,scripts,e2e/fakes}/**/*.test.ts', '*.test.ts'],
    exclude: ['**/*.real.test.ts', '**/node_modules/**'],
    environment: 'node',
    // It imports `next/server` in a way that only a bundler finds.
    server: { deps: { inline: ['next-auth'] } },
    globalSetup: 'scripts/build-children.mjs',
    // Vite puts its own BASE_URL ('/') into the environment of tests.
    env: { BASE_URL: 'http://localhost:3000', LOG_LEVEL: 'silent' },
    pool: 'forks',
    // Many wait for a time-out or for their database: three at once use two cores.
    maxWorkers: 3,
    // What a test waits for comes in milliseconds; a slow machine gets the time that it needs.
    testTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 120_000,
  },
});
