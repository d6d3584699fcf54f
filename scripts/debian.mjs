// What the suites on real servers share: Debian's package of a server when it is not installed, and a free port for it.
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';

/** Installs a package without a question; whether it is there afterwards is for the caller to see. */
export function installPackage(name) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const args of [['update'], ['install', '--no-install-recommends', name]]) {
    const [command, ...rest] = [...sudo, 'apt-get', '-q', '-y', ...args];
    spawnSync(command, rest, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
