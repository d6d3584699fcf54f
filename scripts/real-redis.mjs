// A Redis server of our own on a free loopback port, thrown away afterwards; Debian's package when none is installed.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, installPackage } from './debian.mjs';

const isInstalled = () => spawnSync('sh', ['-c', 'command -v redis-server']).status === 0;

function isListening(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/** @returns {Promise<{ url: string, stop: () => Promise<void> }>} */
export async function startRedis() {
  if (!isInstalled()) installPackage('redis-server');
  if (!isInstalled())
    throw new Error('Redis is not installed and could not be: install its server, then run this again.');
  const folder = mkdtempSync(path.join(tmpdir(), 'jobr-redis-'));
  const port = await freePort();
  const options = { port, bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no', daemonize: 'no' };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn('redis-server', args, { stdio: 'ignore' });
  const ended = once(server, 'exit');
  for (let attempt = 0; !(await isListening(port)); attempt += 1) {
    if (attempt === 100 || server.exitCode !== null) throw new Error('The Redis server did not start.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
