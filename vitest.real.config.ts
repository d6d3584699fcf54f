import { defineConfig } from 'vitest/config';
import { proofScale } from './e2e/proofs/scale';
import base from './vitest.config';

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['{app,lib,scripts,e2e}/**/*.real.test.ts'],
    exclude: ['**/node_modules/**'],
    testTimeout: 120_000 * proofScale,
    fileParallelism: false,
  },
});
