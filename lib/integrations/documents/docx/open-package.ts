import { type Entry, fromBufferPromise } from 'yauzl';
import { isAppError } from '@/lib/core/errors';
import { documentError } from '../failures';

const mostEntries = 2000;
const mostInflatedBytes = 30 * 1024 * 1024;

/** The parts of a ZIP package by name, inflated on demand under one byte budget for the whole package. */
export type DocumentPackage = { names: string[]; read: (name: string) => Promise<string | null> };

/** @throws AppError `invalid`: `damaged`, `encrypted` or `too_complex` */
export async function openPackage(bytes: Uint8Array): Promise<DocumentPackage> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, autoClose: false });
    if (zip.entryCount > mostEntries) throw documentError('too_complex');
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw documentError('encrypted');
      entries.set(entry.fileName, entry);
    }
    let left = mostInflatedBytes;
    const read = async (name: string) => {
      const entry = entries.get(name);
      if (!entry) return null;
      const chunks: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        // The directory's sizes are whatever its writer liked: only what comes out counts.
        left -= (chunk as Buffer).length;
        if (left < 0) throw documentError('too_complex');
        chunks.push(chunk as Buffer);
      }
      return Buffer.concat(chunks).toString('utf8');
    };
    return { names: [...entries.keys()], read: (name) => read(name).catch(asDocumentError) };
  } catch (cause) {
    return asDocumentError(cause);
  }
}

function asDocumentError(cause: unknown): never {
  throw isAppError(cause) ? cause : documentError('damaged', { cause });
}
