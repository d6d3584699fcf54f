import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { documentError } from '../failures';
import { buildText, type TextLine, visibleLetters } from '../text-builder';
import { type ExtractedText, maxCharacters, maxPages } from '../types';
import { joinLines } from './join-lines';
import { makeSegments, orderBlocks, type Row } from './layout';
import { type DrawnPage, readGlyphs } from './read-glyphs';
import { withoutRepeats } from './without-repeats';

const largestPicture = 250_000;
const leastLetters = 30;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** @throws AppError `invalid` with the reason why there is nothing to read */
export async function readPdf(bytes: Uint8Array): Promise<ExtractedText> {
  const pdf = await open(bytes);
  if (pdf.numPages > maxPages) throw documentError('too_many_pages');
  const { OPS } = await getResolvedPDFJS();
  const pages: { visible: Row[][]; hidden: Row[][]; height: number }[] = [];
  let characters = 0;
  let hasPictures = false;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const drawn = await readGlyphs(page, OPS);
    characters += drawn.glyphs.length;
    if (characters > maxCharacters) throw documentError('too_long');
    hasPictures ||= drawn.hasPictures;
    const { visible, hidden } = tellApart(drawn);
    pages.push({
      visible: orderBlocks(makeSegments(visible)),
      hidden: orderBlocks(makeSegments(hidden)),
      height: page.getViewport({ scale: 1 }).height,
    });
    page.cleanup();
  }
  const blocks = withoutRepeats(pages.map((page) => ({ blocks: page.visible, height: page.height })));
  const lines: TextLine[] = [
    ...blocks.flatMap((rows) => joinLines(rows, false)),
    ...pages.flatMap((page) => page.hidden.flatMap((rows) => joinLines(rows, true))),
  ];
  const built = buildText(lines);
  if (visibleLetters(built) < leastLetters) throw documentError(hasPictures ? 'no_text' : 'empty');
  return { kind: 'pdf', pageCount: pdf.numPages, ...built };
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(bytes, {
      verbosity: 0,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      maxImageSize: largestPicture,
    });
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException';
    throw documentError(isLocked ? 'encrypted' : 'damaged', { cause });
  }
}

/** A scan with recognized text carries it invisibly under the picture: there it is the text of the page. */
function tellApart({ glyphs, hasPictures }: DrawnPage) {
  const hidden = glyphs.filter((glyph) => glyph.isHidden);
  const isRecognizedScan = hasPictures && hidden.length > 0.9 * glyphs.length;
  if (isRecognizedScan) return { visible: glyphs, hidden: [] };
  return { visible: glyphs.filter((glyph) => !glyph.isHidden), hidden };
}
