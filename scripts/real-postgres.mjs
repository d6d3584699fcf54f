// A PostgreSQL server of our own on a free loopback port, thrown away afterwards; Debian's package when none is installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, installPackage } from './debian.mjs';

const packaged = '/usr/lib/postgresql';

function binFolder() {
  if (existsSync(packaged)) {
    const versions = readdirSync(packaged).sort((a, b) => Number(b) - Number(a));
    const found = versions
      .map((v) => path.join(packaged, v, 'bin'))
      .find((bin) => existsSync(path.join(bin, 'initdb')));
    if (found) return found;
  }
  const onPath = spawnSync('sh', ['-c', 'command -v initdb']).stdout.toString().trim();
  return onPath ? path.dirname(onPath) : null;
}

/** @returns {Promise<{ url: string, createDatabase: (name: string) => string, stop: () => void }>} */
export async function startPostgres() {
  if (!binFolder()) installPackage('postgresql');
  const bin = binFolder();
  if (!bin)
    throw new Error('PostgreSQL is not installed and could not be: install its server, then run this again.');
  const folder = mkdtempSync(path.join(tmpdir(), 'jobr-pg-'));
  const port = await freePort();
  // PostgreSQL refuses to run as root: the package's own user runs it then.
  const isRoot = process.getuid?.() === 0;
  const as = (command, args) =>
    isRoot
      ? execFileSync('runuser', ['-u', 'postgres', '--', command, ...args], { cwd: folder })
      : execFileSync(command, args, { cwd: folder });
  if (isRoot) execFileSync('chown', ['postgres', folder]);
  chmodSync(folder, 0o700);
  const data = path.join(folder, 'data');
  as(path.join(bin, 'initdb'), [
    '-D',
    data,
    '-U',
    'jobr',
    '--auth=trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ]);
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off -c max_connections=300`;
  as(path.join(bin, 'pg_ctl'), ['-D', data, '-w', '-l', path.join(folder, 'log'), '-o', options, 'start']);
  return {
    url: `postgres://jobr@127.0.0.1:${port}/postgres`,
    createDatabase(name) {
      as(path.join(bin, 'createdb'), ['-h', '127.0.0.1', '-p', String(port), '-U', 'jobr', name]);
      return `postgres://jobr@127.0.0.1:${port}/${name}`;
    },
    stop() {
      as(path.join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
