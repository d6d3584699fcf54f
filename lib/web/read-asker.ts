import { headers } from 'next/headers';
import type { Asker } from '@/lib/features/account/code-key';
import { keepBrowserId, readBrowserId } from './browser-id';
import { networkOf } from './network-of';
import { readClientAddress } from './request-context';

const readNetwork = async () => networkOf(readClientAddress(await headers()));

/** Who enters a code: the browser that asked for it, or one that asked for none. */
export async function readAsker(): Promise<Asker> {
  return { browser: await readBrowserId(), network: await readNetwork() };
}

/** Who asks for a code: this browser gets its secret, or keeps it. Only in actions and routes. */
export async function keepAsker(): Promise<Asker> {
  return { browser: await keepBrowserId(), network: await readNetwork() };
}
