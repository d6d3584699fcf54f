import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mailColors, mailPairs } from './mail-colors';

type Rgb = [red: number, green: number, blue: number];
const themes = ['light', 'dark'] as const;

/** Linear sRGB of an OKLCH color: https://bottosson.github.io/posts/oklab/ */
function linearOf([lightness = 0, chroma = 0, hue = 0]: number[]): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function hexOf(oklch: number[]): string {
  const parts = linearOf(oklch).map((value) => {
    const light = Math.min(1, Math.max(0, value));
    const shown = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
    return Math.round(shown * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

const rgbOf = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as Rgb;

function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: Rgb, second: Rgb): number {
  const [high = 0, low = 0] = [luminance(first), luminance(second)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** What programs without a dark style of ours do: lightness turned over, hue kept (HSL). */
function inverted(rgb: Rgb): Rgb {
  const shift = 1 - Math.max(...rgb) - Math.min(...rgb);
  return rgb.map((value) => value + shift) as Rgb;
}

const css = readFileSync('app/globals.css', 'utf8');

describe.each(themes)('in the %s theme', (theme) => {
  const colors = mailColors[theme];

  test.each(Object.entries(colors))('%s is the site’s own', (name, hex) => {
    const pair = new RegExp(
      `--color-${name}: light-dark\\(oklch\\(([\\d. ]+)\\), oklch\\(([\\d. ]+)\\)\\)`,
    ).exec(css);
    const values = pair?.[theme === 'light' ? 1 : 2]?.split(' ').map(Number) ?? [];
    expect(hex).toBe(hexOf(values));
  });

  test.each(mailPairs)('%s on %s can be read (4.5:1)', (ink, ground) => {
    expect(contrast(rgbOf(colors[ink]), rgbOf(colors[ground]))).toBeGreaterThanOrEqual(4.5);
  });
});

test.each(mailPairs)(
  '%s on %s can be read where a program turns light into dark by itself',
  (ink, ground) => {
    const [text, back] = [rgbOf(mailColors.light[ink]), rgbOf(mailColors.light[ground])];
    expect(contrast(inverted(text), inverted(back))).toBeGreaterThanOrEqual(4.5);
  },
);
