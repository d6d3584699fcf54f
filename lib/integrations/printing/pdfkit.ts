import { readFileSync } from 'node:fs';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import type { PrintedLetter } from './types';

// The package ships one file for each script; together they cover the alphabets below.
const scripts = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek'] as const;
const folder = path.join(process.cwd(), 'node_modules/@fontsource/source-serif-4/files');

const pageMargin = 72;
const bodySize = 11.5;
const lineGap = 4;

type Face = { name: string; has: (codePoint: number) => boolean };
type WithFont = PDFKit.PDFDocument & {
  _font: { font: { hasGlyphForCodePoint: (codePoint: number) => boolean } };
};

function registerFaces(doc: PDFKit.PDFDocument): Face[] {
  return scripts.map((name) => {
    doc.registerFont(name, readFileSync(path.join(folder, `source-serif-4-${name}-400-normal.woff`)));
    doc.font(name);
    const { font } = (doc as WithFont)._font;
    return { name, has: (codePoint) => font.hasGlyphForCodePoint(codePoint) };
  });
}

/** Splits a text where the font must change; a character that no font has stays with the one before it. */
export function splitByFace(text: string, faces: readonly Face[]): { face: string; text: string }[] {
  const runs: { face: string; text: string }[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const last = runs[runs.length - 1];
    const lastFace = faces.find((face) => face.name === last?.face);
    const isSpace = /\s/u.test(character);
    const face = isSpace || lastFace?.has(codePoint) ? lastFace : faces.find((f) => f.has(codePoint));
    const name = face?.name ?? last?.face ?? scripts[0];
    if (last && last.face === name) last.text += character;
    else runs.push({ face: name, text: character });
  }
  return runs;
}

function writeBlock(doc: PDFKit.PDFDocument, faces: readonly Face[], text: string): void {
  const runs = splitByFace(text, faces);
  runs.forEach((run, index) => {
    doc.font(run.face).text(run.text, { continued: index < runs.length - 1, lineGap });
  });
}

/** One letter on A4, as the bytes of a PDF with real, selectable text. */
export function renderLetterPdf(letter: PrintedLetter): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const first = path.join(folder, `source-serif-4-${scripts[0]}-400-normal.woff`);
    const doc = new PDFDocument({
      size: 'A4',
      margin: pageMargin,
      font: first,
      lang: 'en',
      info: { Title: letter.title, Author: letter.author ?? '', CreationDate: letter.date },
    });
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    const faces = registerFaces(doc);
    doc.fontSize(bodySize - 1.5);
    for (const line of letter.header) writeBlock(doc, faces, line);
    if (letter.header.length > 0) doc.moveDown(2);
    doc.fontSize(bodySize);
    for (const paragraph of letter.paragraphs) {
      writeBlock(doc, faces, paragraph);
      doc.moveDown(0.8);
    }
    doc.end();
  });
}
