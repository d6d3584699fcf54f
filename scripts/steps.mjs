// What `npm run up`, `npm test` and `.ci/run` share before any package is installed: node built-ins only.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Runs a command in the project's folder; gives its exit code. Output goes to the terminal, or to `onOutput`. */
export function run(command, args, { env = process.env, onOutput } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = ['ignore', onOutput ? 'pipe' : 'inherit', onOutput ? 'pipe' : 'inherit'];
    const child = spawn(command, args, { cwd: root, env, stdio });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => onOutput(String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

export function assertNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(
    `Node ${process.versions.node} is too old: install Node 20.19 or newer from https://nodejs.org.`,
  );
}

/** Installs the locked packages when the lock changed since the last install. Gives whether it had to. */
export async function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(root, 'node_modules', '.cache', 'jobr', 'installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return false;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const code = await run(npm, ['ci', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error']);
  if (code !== 0) throw new Error('npm ci failed: see its lines above; is the npm registry reachable?');
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
  return true;
}
