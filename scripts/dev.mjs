// `npm run dev`: database, Next's development server and the worker with one command and no settings; Ctrl-C ends all.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildChildren } from './build-children.mjs';
import { choosePort, localEnvironment, readPort } from './local-state.mjs';
import { assertNode, installPackages, root } from './steps.mjs';

const bin = (...parts) => path.join(root, 'node_modules', ...parts);

async function main() {
  assertNode();
  await installPackages();
  await buildChildren();
  const port = await choosePort(readPort());
  const env = { ...localEnvironment(port), NODE_ENV: 'development' };
  const start = (args) => spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  // The server, or the worker if it is faster, starts the embedded database; both share it.
  const processes = [
    start([bin('next', 'dist', 'bin', 'next'), 'dev', '-H', '127.0.0.1', '-p', String(port)]),
    start([bin('tsx', 'dist', 'cli.mjs'), 'watch', '--clear-screen=false', 'lib/work/worker.ts']),
  ];
  console.log(`  Mail outbox  ${env.BASE_URL}/dev/outbox?token=${env.OUTBOX_TOKEN}`);
  const stop = () => {
    for (const one of processes) one.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  for (const one of processes) one.on('exit', stop);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
