import type { Row } from './layout';
import { writeRow } from './write-row';

type Page = { blocks: Row[][]; height: number };

const edge = 0.09;

/** All blocks in order; a header or footer that returns on later pages is kept once: at the top, or at the very end. */
export function withoutRepeats(pages: Page[]): Row[][] {
  if (pages.length < 2) return pages.flatMap((page) => page.blocks);
  const counts = new Map<string, number>();
  for (const page of pages) {
    const rows = page.blocks.flat().filter((row) => zone(row, page) !== null);
    for (const key of new Set(rows.map(mask))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const seen = new Set<string>();
  const footers: Row[] = [];
  const body = pages.flatMap((page) =>
    page.blocks.map((rows) =>
      rows.filter((row) => {
        const place = zone(row, page);
        const key = place ? mask(row) : '';
        if (!place || (counts.get(key) ?? 0) < 2) return true;
        const isFirst = !seen.has(key);
        seen.add(key);
        if (place === 'footer' && isFirst) footers.push(row);
        return place === 'header' && isFirst;
      }),
    ),
  );
  return [...body, footers].filter((rows) => rows.length > 0);
}

function zone(row: Row, { height }: Page): 'header' | 'footer' | null {
  if (row.y < edge * height) return 'header';
  return row.y > (1 - edge) * height ? 'footer' : null;
}

/** Page numbers change from page to page, the rest of the line does not. */
const mask = (row: Row) => writeRow(row).replace(/\d+/g, '#');
