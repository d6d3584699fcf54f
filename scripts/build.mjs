// `npm run build`: a `dist` folder that runs anywhere with bare Node. Needs neither network nor settings.
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildChildren } from './build-children.mjs';
import { sourceHash, stampBuild } from './local-state.mjs';
import { root, run } from './steps.mjs';
import { withoutScripts } from './without-scripts.mjs';

const dist = path.join(root, 'dist');
const next = path.join(root, '.next');

// The built programs read `drizzle` and `data` beside themselves; a relative DATA_DIR is the caller's, not theirs.
// From Node 22.8 on what was compiled once is kept beside them, so that the next start needs less of the processor.
const enter = `import module from 'node:module';
import path from 'node:path';
process.env.DATA_DIR = path.resolve(process.env.DATA_DIR || '.data');
process.env.NODE_ENV = 'production';
process.chdir(import.meta.dirname);
module.enableCompileCache?.(path.join(import.meta.dirname, '.code-cache'));
`;

const program = (file) => `import './enter.js';\nawait import('./${file}');\n`;

function assemble() {
  cpSync(path.join(next, 'standalone'), dist, { recursive: true });
  renameSync(path.join(dist, 'server.js'), path.join(dist, 'next-server.js'));
  cpSync(path.join(next, 'static'), path.join(dist, '.next', 'static'), { recursive: true });
  for (const folder of ['public', 'drizzle', 'data']) {
    const from = path.join(root, folder);
    if (existsSync(from)) cpSync(from, path.join(dist, folder), { recursive: true });
  }
  writeFileSync(path.join(dist, 'enter.js'), enter);
  writeFileSync(path.join(dist, 'server.js'), program('next-server.js'));
}

/** Pages that do nothing in the browser: docs/decisions/018-public-pages.md. */
function listDocuments() {
  const pages = path.join(dist, '.next', 'server', 'app');
  const offers = readdirSync(path.join(pages, 'offers'), { recursive: true, encoding: 'utf8' });
  const names = ['privacy.html', 'terms.html', ...offers.map((name) => path.join('offers', name))];
  return names.filter((name) => name.endsWith('.html')).map((name) => path.join(pages, name));
}

function dropScripts() {
  for (const file of listDocuments()) writeFileSync(file, withoutScripts(readFileSync(file, 'utf8')));
}

/** `node dist/worker.js` and its like, from wherever they are called. */
function enterChildren() {
  for (const name of ['worker', 'db-migrate', 'load-sample-jobs', 'jobs-import']) {
    const file = `children/${name}.mjs`;
    if (existsSync(path.join(dist, file))) writeFileSync(path.join(dist, `${name}.js`), program(file));
  }
}

async function main() {
  const hash = sourceHash();
  for (const stale of ['standalone', 'static']) {
    rmSync(path.join(next, stale), { recursive: true, force: true });
  }
  const bin = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_DIST_DIR: '.next',
  };
  if ((await run(process.execPath, [bin, 'build'], { env })) !== 0) return 1;
  rmSync(dist, { recursive: true, force: true });
  assemble();
  dropScripts();
  await buildChildren();
  enterChildren();
  stampBuild(hash);
  return 0;
}

process.exitCode = await main();
