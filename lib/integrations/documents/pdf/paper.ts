import type { Box } from './glyphs';

/** `null` where pictures, patterns or gradients make the color unknown. */
type Color = string | null;

type Patch = Box & { color: Color };

const white = '#ffffff';

/** What has been painted on the page so far: the color behind a point tells whether text on it can be seen. */
export type Paper = { paint: (box: Box, color: Color) => void; colorAt: (x: number, y: number) => Color };

export function createPaper(): Paper {
  const patches: Patch[] = [];
  return {
    paint: (box, color) => patches.push({ ...box, color }),
    colorAt: (x, y) => {
      const top = patches.findLast((p) => x >= p.x0 && x <= p.x1 && y >= p.y0 && y <= p.y1);
      return top ? top.color : white;
    },
  };
}
