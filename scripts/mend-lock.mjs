// `npm run lock:mend`: names in the lock what other platforms install. A registry that does not carry their packages
// makes npm leave them out, and `npm ci` then refuses the lock on every machine.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './steps.mjs';

const platform = /(android|darwin|linux|win32|freebsd|wasm32)-(arm64|x64|arm|wasi)/;

function isNamed(packages, parent, name) {
  for (let folder = parent; ; ) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
    const up = folder.lastIndexOf('/node_modules/');
    folder = up < 0 ? '' : folder.slice(0, up);
  }
}

/** Optional packages that some package wants and the lock does not name. */
export function findUnnamed(packages) {
  return Object.entries(packages).flatMap(([parent, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isNamed(packages, parent, name))
      .map(([name, version]) => ({ name, version, parent: entry })),
  );
}

function entryFor({ name, version, parent }) {
  const found = platform.exec(name);
  if (!found || !/^\d/.test(version)) throw new Error(`Can not tell the platform of ${name}@${version}.`);
  const [, os, cpu] = found;
  return {
    version,
    cpu: [os === 'wasm32' ? os : cpu],
    ...(parent.dev ? { dev: true } : {}),
    ...(os === 'linux' ? { libc: [name.includes('musl') ? 'musl' : 'glibc'] } : {}),
    ...(parent.license ? { license: parent.license } : {}),
    optional: true,
    ...(os === 'wasm32' ? {} : { os: [os] }),
    ...(parent.engines ? { engines: parent.engines } : {}),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = path.join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  for (const one of findUnnamed(lock.packages)) lock.packages[`node_modules/${one.name}`] = entryFor(one);
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
