const leastContrast = 1.25;

/** WCAG contrast of two `#rrggbb` colors too low for anybody to read; never so when one of them is unknown. */
export function isIndistinct(color: string | null, background: string | null): boolean {
  if (color === null || background === null) return false;
  const [lighter = 0, darker = 0] = [luminance(color), luminance(background)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05) < leastContrast;
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
