import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './steps.mjs';

const reports = path.join(root, 'test-results');

const readers = {
  vitest(report) {
    const unloaded = report.testResults.filter(
      (r) => r.status === 'failed' && r.assertionResults.length === 0,
    );
    return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
  },
  playwright: ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
};

/** Counts checks and suites, and closes with `N passed, N failed`. */
export function createTally() {
  const count = { passed: 0, failed: 0 };

  function add(name, passed, failed, startedAt) {
    count.passed += passed;
    count.failed += failed;
    console.log(
      `── ${name}: ${passed} passed, ${failed} failed (${Math.round((Date.now() - startedAt) / 1000)} s)`,
    );
    return failed === 0;
  }

  return {
    /** One command that is right when it exits with 0. */
    async check(name, command, args, env) {
      console.log(`\n── ${name}`);
      const startedAt = Date.now();
      const ok = (await run(command, args, { env })) === 0;
      return add(name, ok ? 1 : 0, ok ? 0 : 1, startedAt);
    },

    /** A test runner that leaves a JSON report; a run without a readable one is a failure. */
    async suite(name, runner, args, env = process.env) {
      console.log(`\n── ${name}`);
      const startedAt = Date.now();
      mkdirSync(reports, { recursive: true });
      const file = path.join(reports, `${name.replace(/\W+/g, '-')}.json`);
      rmSync(file, { force: true });
      const reporting =
        runner === 'vitest'
          ? ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
          : ['--reporter=list,json'];
      const code = await run('npx', [...args, ...reporting], {
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
      });
      try {
        const { passed, failed } = readers[runner](JSON.parse(readFileSync(file, 'utf8')));
        return add(name, passed, failed === 0 && code !== 0 ? 1 : failed, startedAt);
      } catch {
        return add(name, 0, 1, startedAt);
      }
    },

    fail(error) {
      count.failed += 1;
      console.error(error instanceof Error ? error.message : error);
    },

    close() {
      if (count.passed + count.failed === 0) count.failed = 1;
      console.log(`\n${count.passed} passed, ${count.failed} failed`);
      process.exitCode = count.failed === 0 ? 0 : 1;
    },
  };
}
