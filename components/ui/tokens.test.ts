import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Oklch = [lightness: number, chroma: number, hue: number];

const css = readFileSync('app/globals.css', 'utf8');
const pattern = /--color-([a-z-]+): light-dark\(oklch\(([\d. ]+)\), oklch\(([\d. ]+)\)\)/g;
const tokens = Object.fromEntries(
  [...css.matchAll(pattern)].map(([, name, light, dark]) => [
    name,
    { light: parse(light), dark: parse(dark) },
  ]),
);

function parse(values: string | undefined): Oklch {
  const [lightness = 0, chroma = 0, hue = 0] = (values ?? '').trim().split(/ +/).map(Number);
  return [lightness, chroma, hue];
}

/** Relative luminance (WCAG 2) of an OKLCH color, by way of linear sRGB: https://bottosson.github.io/posts/oklab/ */
function luminance([lightness, chroma, hue]: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  const red = clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string, theme: 'light' | 'dark'): number {
  const [one, two] = [tokens[first], tokens[second]];
  if (!one || !two) throw new Error(`There is no token ${one ? second : first}.`);
  const [high = 0, low = 0] = [luminance(one[theme]), luminance(two[theme])].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['paper', 'surface', 'raised', 'sunken'];
const inks = ['ink', 'muted', 'accent', 'positive', 'caution', 'danger'];
const textPairs: [string, string][] = [
  ...inks.flatMap((ink) => grounds.map((ground): [string, string] => [ink, ground])),
  ...['accent', 'positive', 'caution', 'danger'].flatMap((tone): [string, string][] => [
    [tone, `${tone}-soft`],
    ['ink', `${tone}-soft`],
    ['muted', `${tone}-soft`],
  ]),
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-strong'],
  ['accent-ink', 'danger'],
  ['accent-ink', 'danger-strong'],
  ['ink', 'highlight'],
  ['ink', 'highlight-lit'],
];
const controlPairs: [string, string][] = ['paper', 'surface', 'raised'].map((ground) => ['control', ground]);

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(textPairs)('%s on %s can be read (4.5:1)', (ink, ground) => {
    expect(contrast(ink, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(controlPairs)('a %s line on %s can be seen (3:1)', (line, ground) => {
    expect(contrast(line, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});
