/** One drawn character. Points, y growing downward from the top of the page. */
export type Glyph = {
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  /** A space was drawn before it; the gap alone is unsure in narrow fonts. */
  isAfterSpace: boolean;
  isHidden: boolean;
};

export type Matrix = [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

export type Box = { x0: number; y0: number; x1: number; y1: number };

/** The upright box around a box that a matrix has turned. */
export function transformBox(m: Matrix, box: Box): Box {
  const xs = [box.x0, box.x1].flatMap((x) => [box.y0, box.y1].map((y) => m[0] * x + m[2] * y + m[4]));
  const ys = [box.x0, box.x1].flatMap((x) => [box.y0, box.y1].map((y) => m[1] * x + m[3] * y + m[5]));
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
}
