import { AppError } from '@/lib/core/errors';
import { type DocumentFailure, documentFailures, maxCharacters, maxDocumentBytes, maxPages } from './types';

const sentences: Record<DocumentFailure, string> = {
  empty: 'There is no text in this file. Choose the file that holds your CV, or paste its text.',
  too_large: `This file is larger than ${maxDocumentBytes / 1024 / 1024} MB. Save it without pictures or as a smaller PDF, then upload it again.`,
  too_many_pages: `This file has more than ${maxPages} pages. Upload the CV alone, without certificates and work samples.`,
  too_long: `This text is longer than ${maxCharacters.toLocaleString('en')} characters. Upload the CV alone, without attachments.`,
  unsupported_type: 'This kind of file can not be read. Upload a PDF, a Word file (.docx) or a text file.',
  legacy_doc:
    'This is a Word file in the old .doc format. Open it and save it as .docx or PDF, then upload that.',
  encrypted: 'This file is protected by a password. Save a copy without the password, then upload that.',
  no_text:
    'This file holds pictures of pages (a scan), with no text to read. Upload the original document, or paste the text.',
  damaged:
    'This file is damaged or incomplete. Export it again from the program that made it, or paste the text.',
  took_too_long:
    'Reading this file took too long. Export it again as a plain PDF or .docx, or paste the text.',
  too_complex:
    'This file is too complex to be read safely. Export it again as a plain PDF or .docx, or paste the text.',
};

export function isDocumentFailure(value: unknown): value is DocumentFailure {
  return documentFailures.some((failure) => failure === value);
}

/** The sentence for people: what is wrong with the file and what to do next. */
export function describeFailure(failure: DocumentFailure): string {
  return sentences[failure];
}

type Background = { cause?: unknown; detail?: Record<string, unknown> };

export function documentError(failure: DocumentFailure, background: Background = {}): AppError {
  return new AppError('invalid', sentences[failure], { reason: failure, ...background });
}
