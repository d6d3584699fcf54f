import type { HiddenText, Span } from '@/lib/engine/types';

export const documentKinds = ['pdf', 'docx', 'text'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A stretch of the text that a person looking at the document would not see: white, tiny, transparent, off the page. */
export type HiddenSpan = Span & { kind: HiddenText['kind'] };

export type ExtractedText = {
  kind: DocumentKind;
  text: string;
  /** 1 for a text file; what the file claims for a DOCX, which has no pages until it is printed. */
  pageCount: number;
  /** Ascending, not overlapping; offsets into `text`. */
  hiddenSpans: HiddenSpan[];
};

export const maxDocumentBytes = 5 * 1024 * 1024;
export const maxPages = 20;
export const maxCharacters = 200_000;

export const documentFailures = [
  'empty',
  'too_large',
  'too_many_pages',
  'too_long',
  'unsupported_type',
  'legacy_doc',
  'encrypted',
  'no_text',
  'damaged',
  'took_too_long',
  'too_complex',
] as const;
export type DocumentFailure = (typeof documentFailures)[number];
