import type { Box, Glyph } from './glyphs';

const smallest = 1.2;
const largest = 6;
const mostDots = 1000;
const reach = 25;

/** A small, about square filled shape: what browsers draw in place of a bullet. */
export function isDot({ x0, y0, x1, y1 }: Box): boolean {
  const [width, height] = [x1 - x0, y1 - y0];
  return (
    width >= smallest && width <= largest && height >= smallest && height <= largest && width < 1.6 * height
  );
}

/** Bullets for the dots that stand before a line, at half the height of its letters. */
export function readBullets(dots: readonly Box[], glyphs: readonly Glyph[]): Glyph[] {
  return dots.slice(0, mostDots).flatMap((dot) => {
    const middle = (dot.y0 + dot.y1) / 2;
    let first: Glyph | null = null;
    for (const glyph of glyphs) {
      const isLevel = Math.abs(middle - (glyph.y - 0.3 * glyph.size)) < 0.25 * glyph.size;
      const distance = glyph.x0 - dot.x1;
      if (!isLevel || distance < 1 || distance > reach) continue;
      if (!first || glyph.x0 < first.x0) first = glyph;
    }
    if (!first || hasBefore(glyphs, first, dot)) return [];
    const { y, size, isHidden } = first;
    return [{ text: '•', x0: dot.x0, x1: dot.x1, y, size, isAfterSpace: false, isHidden }];
  });
}

/** A dot between words (contact · details, ratings) is no bullet. */
function hasBefore(glyphs: readonly Glyph[], first: Glyph, dot: Box): boolean {
  return glyphs.some(
    ({ x1, y, size }) => x1 <= dot.x0 + 1 && dot.x0 - x1 < reach && Math.abs(y - first.y) < 0.3 * size,
  );
}
