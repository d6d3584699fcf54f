// A PostgreSQL server of our own on a free loopback port, thrown away afterwards; Debian's package when none is installed.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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

export async function startPostgres() {
  if (!binFolder()) installPackage('postgresql');
  const bin = binFolder();
  if (!bin)
    throw new Error('PostgreSQL is not installed and could not be: install its server, then run this again.');
  const folder = mkdtempSync(path.join(tmpdir(), 'jobr-pg-'));
  const port = await freePort();
  // PostgreSQL refuses to run as root: the package's own user runs it then.
  const isRoot = process.getuid?.() === 0;
  const called = (name, args) => {
    const command = path.join(bin, name);
    return isRoot ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args];
  };
  const as = (name, args) => execFileSync(...called(name, args), { cwd: folder });
  if (isRoot) execFileSync('chown', ['postgres', folder]);
  chmodSync(folder, 0o700);
  const data = path.join(folder, 'data');
  as('initdb', ['-D', data, '-U', 'jobr', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']);
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off -c max_connections=300`;
  const log = path.join(folder, 'log');
  const started = ['-D', data, '-w', '-l', log, '-o', options, 'start'];
  const stopped = ['-D', data, '-m', 'immediate', 'stop'];
  as('pg_ctl', started);
  return {
    url: `postgres://jobr@127.0.0.1:${port}/postgres`,
    createDatabase(name) {
      as('createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', 'jobr', name]);
      return `postgres://jobr@127.0.0.1:${port}/${name}`;
    },
    /** As when its machine loses power and comes back; nobody else of this process waits for it. */
    async crash() {
      for (const args of [stopped, started]) {
        // Without pipes: the server that is left behind would hold them open.
        const [code] = await once(spawn(...called('pg_ctl', args), { cwd: folder, stdio: 'ignore' }), 'exit');
        if (code !== 0)
          throw new Error(`pg_ctl ended with ${code}: ${readFileSync(log, 'utf8').slice(-2_000)}`);
      }
    },
    stop() {
      as('pg_ctl', stopped);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
