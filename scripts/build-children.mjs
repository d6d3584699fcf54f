// Bundles every program that runs beside the server (worker, embedded database, extractor, command line) into
// dist/children, each whole in itself: tests, `npm run dev`, the worker and the built server start the same files.
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { root } from './steps.mjs';

const out = path.join(root, 'dist', 'children');
const packages = createRequire(import.meta.url);

const commandLine = ['scripts/db-migrate.ts', 'scripts/load-sample-jobs.ts', 'scripts/jobs-import.ts'];

function children() {
  return readdirSync(path.join(root, 'lib'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.child.ts'))
    .map((file) => path.join('lib', file));
}

function programs() {
  const files = [...children(), 'lib/work/worker.ts', ...commandLine].filter((file) =>
    existsSync(path.join(root, file)),
  );
  return Object.fromEntries(
    files.map((file) => [path.basename(file).replace(/(\.child)?\.ts$/, ''), path.join(root, file)]),
  );
}

// CommonJS packages inside an ES module still ask for `require` and for their own folder.
const banner = `import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __fileURLToPath(new URL('.', import.meta.url)).slice(0, -1);`;

/** What a bundled package reads from beside itself while it runs. */
function copyData() {
  const pglite = path.dirname(packages.resolve('@electric-sql/pglite'));
  for (const file of ['pglite.wasm', 'pglite.data', 'initdb.wasm']) {
    cpSync(path.join(pglite, file), path.join(out, file));
  }
  const pdfkit = path.join(path.dirname(packages.resolve('pdfkit')), 'data');
  cpSync(pdfkit, path.join(out, 'data'), { recursive: true });
}

export async function buildChildren() {
  mkdirSync(out, { recursive: true });
  await build({
    entryPoints: programs(),
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner: { js: banner },
    external: ['pg-native', 'cloudflare:sockets', 'pino-pretty'],
    legalComments: 'none',
    logLevel: 'warning',
    tsconfig: path.join(root, 'tsconfig.json'),
  });
  copyData();
}

// Vitest's global setup.
export default buildChildren;

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildChildren();
