import { detectKind } from './detect-kind';
import { documentError } from './failures';
import { readPlainText } from './read-plain-text';
import { runExtractor } from './run-extractor';
import { type ExtractedText, maxDocumentBytes } from './types';

export { detectKind } from './detect-kind';
export { describeFailure, documentError, isDocumentFailure } from './failures';

/**
 * The text of a document in reading order, as a person would read it, with what they would not see marked.
 * PDF and DOCX are read in a process of their own: at most 20 s and 600 MB.
 * @throws AppError `invalid` with one of `documentFailures` as reason
 */
export async function extractText(bytes: Uint8Array): Promise<ExtractedText> {
  if (bytes.length > maxDocumentBytes) throw documentError('too_large');
  const kind = detectKind(bytes);
  return kind === 'text' ? readPlainText(bytes) : runExtractor({ kind, bytes });
}
