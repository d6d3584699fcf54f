import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ICruiseResult } from 'dependency-cruiser';
import { afterAll, expect, test } from 'vitest';

const root = path.resolve('.');
const configFile = path.join(root, '.dependency-cruiser.cjs');
const config = createRequire(import.meta.url)(configFile) as { forbidden: { name: string }[] };

/** What `npm run floors` does, in another folder, with the answer as JSON. */
function cruiseTree(folder: string): ICruiseResult {
  const command = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [command, 'app', 'components', 'lib', '--config', configFile, '--output-type', 'json'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, maxBuffer: 256 * 1024 * 1024 });
  return JSON.parse(stdout.toString()) as ICruiseResult;
}

/** Rule → the file that breaks it and what that file imports. */
const breaches: Record<string, [file: string, imported: string]> = {
  'floor-core': ['lib/core/a.ts', '@/lib/engine/target'],
  'floor-db': ['lib/db/a.ts', '@/lib/features/jobs/target'],
  'floor-engine': ['lib/engine/a.ts', '@/lib/db/target'],
  'floor-integrations': ['lib/integrations/email/a.ts', '@/lib/features/jobs/target'],
  'floor-features': ['lib/features/jobs/a.ts', '@/lib/web/target'],
  'floor-work': ['lib/work/a.ts', '@/lib/integrations/email/index'],
  'floor-web': ['lib/web/a.ts', '@/components/target'],
  'floor-components': ['components/a.tsx', '@/lib/web/target'],
  'floor-app': ['app/a.ts', '@/lib/db/target'],
  'core-packages': ['lib/core/b.ts', 'drizzle-orm'],
  'engine-is-pure': ['lib/engine/b.ts', 'node:crypto'],
  'integrations-db': ['lib/integrations/email/b.ts', '@/lib/db/target'],
  'capability-alone': ['lib/integrations/email/c.ts', '@/lib/integrations/queue/index'],
  'capability-door': ['lib/features/jobs/b.ts', '@/lib/integrations/queue/vendor'],
  'features-db-in-queries': ['lib/features/jobs/c.ts', '@/lib/db/target'],
  'schema-is-pure': ['lib/features/jobs/schema.ts', '@/lib/features/jobs/target'],
  'feature-order-mail': ['lib/features/mail/a.ts', '@/lib/features/account/target'],
  'feature-order-account': ['lib/features/account/a.ts', '@/lib/features/billing/target'],
  'feature-order-billing': ['lib/features/billing/a.ts', '@/lib/features/cvs/target'],
  'feature-order-cvs': ['lib/features/cvs/a.ts', '@/lib/features/jobs/target'],
  'feature-order-jobs': ['lib/features/jobs/d.ts', '@/lib/features/matching/target'],
  'feature-order-matching': ['lib/features/matching/a.ts', '@/lib/features/letters/target'],
  'feature-order-letters': ['lib/features/letters/a.ts', '@/lib/features/applications/target'],
  'feature-order-applications': ['lib/features/applications/a.ts', '@/lib/features/operations/target'],
  'feature-order-notices': ['lib/features/notices/a.ts', '@/lib/features/operations/target'],
  'feature-order-operations': ['lib/features/operations/a.ts', '@/lib/features/strays/target'],
  'feature-known': ['lib/features/strays/a.ts', '@/lib/core/target'],
  'web-db': ['lib/web/b.ts', '@/lib/db/target'],
  'only-next': ['lib/features/jobs/e.ts', 'next/headers'],
  'only-react': ['lib/features/jobs/r.ts', 'react'],
  'only-next-auth': ['app/b.ts', 'next-auth'],
  'only-drizzle': ['lib/features/jobs/f.ts', 'drizzle-orm'],
  'only-drivers': ['lib/features/jobs/g.ts', 'pg'],
  'only-pg-boss': ['lib/work/b.ts', 'pg-boss'],
  'only-limiter': ['lib/web/c.ts', 'rate-limiter-flexible'],
  'only-argon2': ['lib/web/d.ts', '@node-rs/argon2'],
  'only-documents': ['lib/features/cvs/b.ts', 'saxes'],
  'only-printing': ['lib/features/letters/c.ts', 'pdfkit'],
  'only-stripe': ['lib/features/billing/b.ts', 'stripe'],
  'only-stripe-js': ['components/b.tsx', '@stripe/stripe-js'],
  'only-openai': ['lib/features/letters/b.ts', 'openai'],
  'only-sendgrid': ['lib/features/mail/b.ts', '@sendgrid/mail'],
  'only-sms': ['lib/features/mail/c.ts', 'twilio'],
  'only-phone-numbers': ['components/c.tsx', 'libphonenumber-js'],
  'no-cycles': ['lib/core/cycle-a.ts', '@/lib/core/cycle-b'],
  'no-tests-or-fakes': ['lib/features/jobs/h.ts', '@/e2e/target'],
  'no-unresolved': ['lib/core/c.ts', '@/lib/core/nowhere'],
};

const targets = [
  ...['core', 'engine', 'db', 'web'].map((floor) => `lib/${floor}/target.ts`),
  ...['account', 'billing', 'cvs', 'jobs', 'matching', 'letters', 'applications', 'operations', 'strays'].map(
    (feature) => `lib/features/${feature}/target.ts`,
  ),
  'lib/integrations/email/index.ts',
  'lib/integrations/queue/index.ts',
  'lib/integrations/queue/vendor.ts',
  'components/target.tsx',
  'e2e/target.ts',
];

/** How a capability uses another all the same: through the core of the floor. */
const allowed: Record<string, string> = {
  'lib/integrations/runtime.ts': '@/lib/integrations/queue/index',
  'lib/integrations/email/d.ts': '@/lib/integrations/runtime',
};

/** Packages that later vendors bring: their rules hold before they are installed. */
const laterPackages = ['stripe', '@stripe/stripe-js', '@sendgrid/mail'];

const planted = mkdtempSync(path.join(tmpdir(), 'jobr-floors-'));
afterAll(() => rmSync(planted, { recursive: true, force: true }));

function plant(file: string, content: string): void {
  const full = path.join(planted, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, content);
}

function plantTree(): void {
  for (const file of ['tsconfig.json', 'package.json'])
    cpSync(path.join(root, file), path.join(planted, file));
  for (const name of new Set(Object.values(breaches).map(([, imported]) => packageOf(imported)))) {
    if (!name || laterPackages.includes(name)) continue;
    const link = path.join(planted, 'node_modules', name);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.join(root, 'node_modules', name), link, 'dir');
  }
  for (const name of laterPackages) {
    plant(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    plant(`node_modules/${name}/index.js`, 'module.exports = {};\n');
  }
  for (const file of targets) plant(file, 'export const target = 1;\n');
  const files = [...Object.values(breaches), ...Object.entries(allowed)];
  for (const [file, imported] of files) plant(file, `import '${imported}';\n`);
  plant('lib/core/cycle-b.ts', `import '@/lib/core/cycle-a';\n`);
}

function packageOf(imported: string): string | null {
  if (imported.startsWith('@/') || imported.startsWith('node:')) return null;
  const parts = imported.split('/');
  return imported.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? null);
}

function sourceFiles(folder: string): number {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.tsx?$/.test(entry.name),
  ).length;
}

test('each rule of the floors sees red when it is broken', () => {
  plantTree();
  const result = cruiseTree(planted);
  const seen = new Set(
    result.summary.violations.map((violation) => `${violation.rule.name} ${violation.from}`),
  );
  const missed = Object.entries(breaches).filter(([rule, [file]]) => !seen.has(`${rule} ${file}`));
  expect(missed.map(([rule]) => rule)).toEqual([]);
  const wronged = result.summary.violations.filter((violation) => violation.from in allowed);
  expect(wronged.map((violation) => `${violation.rule.name} ${violation.from}`)).toEqual([]);
});

test('no rule stands without a planted breach', () => {
  expect(config.forbidden.map((rule) => rule.name).sort()).toEqual(Object.keys(breaches).sort());
});

test('the tree keeps its floors, and every source file was looked at', { timeout: 90_000 }, () => {
  const result = cruiseTree(root);
  const ours = result.modules.filter((module) => /^(app|components|lib)\/.*\.tsx?$/.test(module.source));
  expect(ours.length).toBe(sourceFiles('app') + sourceFiles('components') + sourceFiles('lib'));
  expect(result.summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`)).toEqual([]);
});
