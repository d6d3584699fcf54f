import { isAppError } from '@/lib/core/errors';
import { describeFault, type Fault } from '@/lib/core/fault';
import { readDocx } from './docx/read-docx';
import { isDocumentFailure } from './failures';
import { readPdf } from './pdf/read-pdf';
import type { DocumentFailure, DocumentKind, ExtractedText } from './types';

export type ExtractorRequest = { kind: Exclude<DocumentKind, 'text'>; bytes: Uint8Array };
export type ExtractorAnswer = { extracted: ExtractedText } | { failure: DocumentFailure; fault: Fault };

// pdf.js asks for this method of Node 21 when it embeds fonts.
const buffers = ArrayBuffer.prototype as {
  transferToFixedLength?: (this: ArrayBuffer, length?: number) => ArrayBuffer;
};
buffers.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
  const copy = new ArrayBuffer(length);
  new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
  return copy;
};

async function answer({ kind, bytes: given }: ExtractorRequest): Promise<ExtractorAnswer> {
  try {
    // What a database driver gives is a Buffer, which pdf.js refuses.
    const bytes = new Uint8Array(given);
    return { extracted: await (kind === 'pdf' ? readPdf(bytes) : readDocx(bytes)) };
  } catch (error) {
    const reason = isAppError(error) ? error.reason : null;
    return { failure: isDocumentFailure(reason) ? reason : 'damaged', fault: describeFault(error) };
  }
}

process.once('message', async (request: ExtractorRequest) => {
  const result = await answer(request);
  process.send?.(result, () => process.exit(0));
});

// The one who asked is gone: nobody waits for an answer.
process.once('disconnect', () => process.exit(1));
