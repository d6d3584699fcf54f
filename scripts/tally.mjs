import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './steps.mjs';

const reports = path.join(root, 'test-results');

const told = (name, messages) => [name, ...messages.map((message) => message.slice(0, 1500))].join('\n');

/** What a runner's report says: how many passed, and a text for each that failed. */
const readers = {
  vitest(report) {
    const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
      if (status === 'failed' && assertionResults.length === 0) return [told(name, [message])];
      return assertionResults
        .filter((test) => test.status === 'failed')
        .map((test) => told(`${name}: ${test.fullName}`, test.failureMessages));
    });
    return { passed: report.numPassedTests, failures };
  },
  playwright({ stats, suites }) {
    const specs = suites.flatMap(function below(suite) {
      return [...(suite.suites ?? []).flatMap(below), ...suite.specs];
    });
    const failures = specs
      .filter((spec) => !spec.ok)
      .map((spec) => {
        const errors = spec.tests.flatMap((test) => test.results.flatMap((result) => result.errors));
        return told(
          `${spec.file}: ${spec.title}`,
          errors.map((error) => error.message ?? ''),
        );
      });
    return { passed: stats.expected + stats.flaky, failures };
  },
};

function read(runner, file, code, name) {
  let suite = { passed: 0, failures: [] };
  try {
    suite = readers[runner](JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failures: [`${name}: no report to read, exit code ${code}`] };
  }
  const silent = code !== 0 && suite.failures.length === 0;
  return silent ? { ...suite, failures: [`${name}: exit code ${code}`] } : suite;
}

/** Counts checks and suites, and closes with what failed and the line `N passed, N failed`. */
export function createTally() {
  let passed = 0;
  const failures = [];

  function add(name, suite, startedAt) {
    passed += suite.passed;
    failures.push(...suite.failures);
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    console.log(`── ${name}: ${suite.passed} passed, ${suite.failures.length} failed (${seconds} s)`);
    return suite.failures.length === 0;
  }

  return {
    /** One command that is right when it exits with 0. */
    async check(name, command, args, env) {
      console.log(`\n── ${name}`);
      const startedAt = Date.now();
      const ok = (await run(command, args, { env })) === 0;
      return add(name, ok ? { passed: 1, failures: [] } : { passed: 0, failures: [name] }, startedAt);
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
      return add(name, read(runner, file, code, name), startedAt);
    },

    fail(error) {
      failures.push(error instanceof Error ? error.message : String(error));
    },

    close() {
      if (passed + failures.length === 0) failures.push('Nothing was run.');
      // Once more and last: of a long run only the end is read.
      if (failures.length > 0) console.log(`\nWhat failed:\n\n${failures.join('\n\n')}`);
      console.log(`\n${passed} passed, ${failures.length} failed`);
      process.exitCode = failures.length === 0 ? 0 : 1;
    },
  };
}
