import path from 'node:path/posix';
import { documentError } from '../failures';
import { buildText, type TextLine, visibleLetters } from '../text-builder';
import { type ExtractedText, maxCharacters, maxPages } from '../types';
import { type DocumentPackage, openPackage } from './open-package';
import { readPart } from './read-part';
import { readStyles } from './run-style';
import { walkXml } from './walk-xml';

const leastLetters = 30;

type Relation = { kind: string; target: string };

/** @throws AppError `invalid` with the reason why there is nothing to read */
export async function readDocx(bytes: Uint8Array): Promise<ExtractedText> {
  const parts = await openPackage(bytes);
  const main = (await listRelations(parts, '')).find(
    (relation) => relation.kind === 'officeDocument',
  )?.target;
  const xml = main ? await parts.read(main) : null;
  if (!main || xml === null || !main.startsWith('word/')) {
    throw documentError(
      parts.names.includes('[Content_Types].xml') && main === 'word/document.xml'
        ? 'damaged'
        : 'unsupported_type',
    );
  }
  const pageCount = await claimedPages(parts);
  if (pageCount > maxPages) throw documentError('too_many_pages');
  const relations = await listRelations(parts, main);
  const targets = (kind: string) =>
    relations.filter((relation) => relation.kind === kind).map(({ target }) => target);
  const [stylesPart] = targets('styles');
  const styles = readStyles((stylesPart && (await parts.read(stylesPart))) || '<styles/>');
  const readAll = async (names: string[]) => {
    const lines: TextLine[] = [];
    for (const name of names) {
      const [first, ...rest] = readPart((await parts.read(name)) ?? '<part/>', styles);
      if (first) lines.push({ ...first, isAfterGap: true }, ...rest);
    }
    return withoutTwins(lines);
  };
  const built = buildText([
    ...(await readAll(targets('header'))),
    ...readPart(xml, styles),
    ...(await readAll(targets('footer'))),
  ]);
  if (built.text.length > maxCharacters) throw documentError('too_long');
  if (visibleLetters(built) < leastLetters)
    throw documentError(parts.names.some(isPicture) ? 'no_text' : 'empty');
  return { kind: 'docx', pageCount, ...built };
}

const isPicture = (name: string) => name.startsWith('word/media/');

/** The parts that a part refers to; the package's own for ''. Targets are whole names within the package. */
async function listRelations(parts: DocumentPackage, from: string): Promise<Relation[]> {
  const folder = path.dirname(from);
  const xml = await parts.read(path.join(folder, '_rels', `${path.basename(from)}.rels`));
  const relations: Relation[] = [];
  walkXml(xml ?? '<none/>', {
    open: (name, attribute) => {
      const target = attribute('Target');
      if (name !== 'Relationship' || !target || attribute('TargetMode') === 'External') return undefined;
      const kind = attribute('Type')?.split('/').at(-1) ?? '';
      relations.push({ kind, target: target.startsWith('/') ? target.slice(1) : path.join(folder, target) });
      return undefined;
    },
  });
  return relations;
}

async function claimedPages(parts: DocumentPackage): Promise<number> {
  let pages = 1;
  walkXml((await parts.read('docProps/app.xml')) ?? '<none/>', {
    text: (text, at) => {
      if (at.at(-1) === 'Pages') pages = Math.max(1, Number.parseInt(text, 10) || 1);
    },
  });
  return pages;
}

/** First, even and odd pages have headers of their own, mostly with the same words. */
function withoutTwins(lines: TextLine[]): TextLine[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    const text = line.pieces.map((piece) => piece.text).join('');
    return !seen.has(text) && seen.add(text);
  });
}
