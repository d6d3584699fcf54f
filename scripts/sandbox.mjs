// `npm run sandbox`: the product with every provider set up, each played by its fake on this machine. No account, no key.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { choosePort, readPort } from './local-state.mjs';
import { assertNode, installPackages, root } from './steps.mjs';

const dataDir = path.resolve(root, process.env.DATA_DIR || '.data/sandbox');

/** The fakes' process, and what the product needs to know to call them. */
function startFakes(port) {
  const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const child = spawn(process.execPath, [tsx, path.join(root, 'e2e', 'fakes', 'sandbox.ts')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Some of them call the product.
    env: { ...process.env, PORT: port },
  });
  return new Promise((resolve, reject) => {
    child.once('message', (fakes) => resolve({ child, fakes }));
    child.once('exit', () => reject(new Error('The fakes did not start: see the lines above.')));
  });
}

async function main() {
  assertNode();
  await installPackages();
  const port = String(await choosePort(readPort()));
  const { child, fakes } = await startFakes(port);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  // Whoever drives the product (journeys, a curious person) finds the fakes' doors here.
  writeFileSync(path.join(dataDir, 'fakes.json'), JSON.stringify(fakes.doors, null, 2));
  console.log('\n  Fakes');
  for (const [name, url] of Object.entries(fakes.doors)) {
    console.log(`  ${name.padEnd(12)} ${url}/__fake/state  (POST ${url}/__fake/trouble breaks it)`);
  }
  console.log(
    '\n  To pay: cards 4242 4242 4242 4242 (pays), 4000 0025 0000 3155 (asks first), 4000 0000 0000 0002 (declined),',
  );
  console.log(
    '  any date to come, any code. UPI, for prices in INR, opens a page of the fake with a button for each end.',
  );
  const up = spawn(process.execPath, [path.join(root, 'scripts', 'up.mjs'), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...fakes.env, DATA_DIR: dataDir, PORT: port },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => up.kill(signal));
  up.on('exit', (code) => {
    child.kill('SIGTERM');
    process.exitCode = code ?? 1;
  });
}

main().catch((error) => {
  console.error(`\n  ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
