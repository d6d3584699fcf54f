export type PostingBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; lines: string[] }
  | { kind: 'list'; isNumbered: boolean; items: string[] };

const bullet = /^\s*(?:[•*–·▪‣]|-(?=\s))\s*(?=\S)/;
const number = /^\s*\d{1,2}[.)]\s+(?=\S)/;
const maxHeadingLength = 70;

function isHeading(line: string, next: string | undefined): boolean {
  if (line.length > maxHeadingLength || /[.!;,]$/.test(line) || !next) return false;
  const isAbove = bullet.test(next) || number.test(next) || next.length > line.length;
  return isAbove && (/[:?]$/.test(line) || !/:\s\S/.test(line)) && !/\s[-–|]\s.*\d/.test(line);
}

/** Plain text of a posting as headings, lists and paragraphs: the text itself is never changed, only its signs of a list. */
export function toPostingBlocks(text: string): PostingBlock[] {
  const blocks: PostingBlock[] = [];
  let isFresh = true;
  const lines = text.split('\n');
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    const mark = bullet.exec(raw) ?? number.exec(raw);
    const last = blocks.at(-1);
    if (line === '') isFresh = true;
    else if (mark) {
      const isNumbered = !bullet.test(raw);
      const item = raw.slice(mark[0].length).trim();
      if (last?.kind === 'list' && last.isNumbered === isNumbered && !isFresh) last.items.push(item);
      else blocks.push({ kind: 'list', isNumbered, items: [item] });
      isFresh = false;
    } else {
      const next = lines.slice(index + 1).find((candidate) => candidate.trim() !== '');
      if (isFresh && isHeading(line, next)) blocks.push({ kind: 'heading', text: line });
      else if (last?.kind === 'paragraph' && !isFresh) last.lines.push(line);
      else blocks.push({ kind: 'paragraph', lines: [line] });
      isFresh = false;
    }
  }
  return blocks;
}
