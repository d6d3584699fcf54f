import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Manifest = {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const readme = readFileSync('README.md', 'utf8');
const record = readFileSync('docs/decisions/009-dependencies.md', 'utf8');

test('the README names every npm script, and none that does not exist', () => {
  const commands = Object.keys(manifest.scripts);
  const inCode = [...readme.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) =>
    text.replace(/^npm (run )?/, ''),
  );
  const named = inCode.map((text) => text.split(' ')[0] ?? '');
  expect(commands.filter((command) => !named.includes(command))).toEqual([]);
  const called = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, command]) => command);
  expect(called.filter((command) => !commands.includes(command ?? ''))).toEqual([]);
});

test('every dependency is exact and has its words in the record', () => {
  const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(all.filter(([, version]) => !/^\d/.test(version))).toEqual([]);
  const words = record.split(/[^\w@/.-]+/).map((word) => word.replace(/\.$/, ''));
  const unnamed = all.filter(([name]) => !name.startsWith('@types/') && !words.includes(name));
  expect(unnamed.map(([name]) => name)).toEqual([]);
});
