import { cleanText, mendSpacedLetters } from './clean-text';
import { documentError } from './failures';
import { type ExtractedText, maxCharacters } from './types';

/**
 * @throws AppError `invalid` with reason `empty` or `too_long`
 */
export function readPlainText(bytes: Uint8Array): ExtractedText {
  const text = cleanText(decode(bytes))
    .split('\n')
    .map((line) => mendSpacedLetters(line.trimEnd()))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(text)) throw documentError('empty');
  if (text.length > maxCharacters) throw documentError('too_long');
  return { kind: 'text', text, pageCount: 1, hiddenSpans: [] };
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
