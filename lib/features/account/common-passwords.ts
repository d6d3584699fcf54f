import { readFile } from 'node:fs/promises';
import path from 'node:path';

let loading: Promise<ReadonlySet<string>> | undefined;

async function load(): Promise<ReadonlySet<string>> {
  const text = await readFile(path.resolve('data/common-passwords/passwords.txt'), 'utf8');
  return new Set(text.split('\n').filter(Boolean));
}

/** Whether it stands in the shipped list, in whatever case. The list is read once, at the first question. */
export async function isCommonPassword(password: string): Promise<boolean> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return (await loading).has(password.toLowerCase());
}
