import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where `scripts/build-children.mjs` put a child process's program: beside the built server, or under `dist` in the tree. */
export function childPath(name: string): string {
  const candidates = [path.resolve('children'), path.resolve('dist', 'children')].map((folder) =>
    path.join(/*turbopackIgnore: true*/ folder, `${name}.mjs`),
  );
  const found = candidates.find((file) => existsSync(file));
  if (!found)
    throw new Error(`The program of the child process "${name}" is missing: npm run build:children`);
  return found;
}
