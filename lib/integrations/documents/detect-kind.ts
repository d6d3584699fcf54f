import { documentError } from './failures';
import type { DocumentKind } from './types';

const oleHeader = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipHeader = [0x50, 0x4b, 0x03, 0x04];
const utf16Marks = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];
const pdfHeaderWindow = 1024;
const markup = /^\s*(<!doctype|<html|<\?xml|\{\\rtf)/i;

const startsWith = (bytes: Uint8Array, header: number[]) => header.every((byte, at) => bytes[at] === byte);

const includesAscii = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text, 0, 'latin1');

/** Stream names of an OLE container stand in UTF-16. */
const hasStream = (bytes: Uint8Array, name: string) => Buffer.from(bytes).includes(name, 0, 'utf16le');

/**
 * What the bytes are, whatever the file is called. A DOCX is only known to be a ZIP here; the reader looks inside.
 * @throws AppError `invalid` with reason `empty`, `legacy_doc`, `encrypted` or `unsupported_type`
 */
export function detectKind(bytes: Uint8Array): DocumentKind {
  if (bytes.length === 0) throw documentError('empty');
  if (includesAscii(bytes.subarray(0, pdfHeaderWindow), '%PDF-')) return 'pdf';
  if (startsWith(bytes, zipHeader)) return 'docx';
  if (startsWith(bytes, oleHeader)) {
    if (hasStream(bytes, 'EncryptedPackage')) throw documentError('encrypted');
    throw documentError(hasStream(bytes, 'WordDocument') ? 'legacy_doc' : 'unsupported_type');
  }
  if (!looksLikeText(bytes)) throw documentError('unsupported_type');
  return 'text';
}

function looksLikeText(bytes: Uint8Array): boolean {
  if (utf16Marks.some((mark) => startsWith(bytes, mark))) return true;
  const isControl = (byte: number) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte);
  if (bytes.some(isControl)) return false;
  return !markup.test(Buffer.from(bytes.subarray(0, 100)).toString('latin1').replace(/^ï»¿/, ''));
}
