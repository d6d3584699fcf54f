import type { CSSProperties } from 'react';
import { type MailColor, mailColors } from '../mail-colors';

const properties = {
  color: {
    prefix: 'c',
    css: 'color',
    names: ['ink', 'muted', 'accent', 'accent-ink', 'positive', 'caution'],
  },
  backgroundColor: {
    prefix: 'b',
    css: 'background-color',
    names: ['paper', 'surface', 'sunken', 'accent', 'accent-ink'],
  },
  borderColor: { prefix: 'l', css: 'border-color', names: ['line'] },
} as const satisfies Record<string, { prefix: string; css: string; names: readonly MailColor[] }>;
type Property = keyof typeof properties;
type Colors = { [P in Property]?: (typeof properties)[P]['names'][number] };

/** Light colors stand in the element, for programs that drop styles; its classes bring the dark ones where they are asked for. */
export function look(colors: Colors, style: CSSProperties = {}): { className: string; style: CSSProperties } {
  const painted = Object.entries(colors) as [Property, MailColor][];
  return {
    className: painted.map(([property, color]) => `${properties[property].prefix}-${color}`).join(' '),
    style: {
      ...style,
      ...Object.fromEntries(painted.map(([property, color]) => [property, mailColors.light[color]])),
    },
  };
}

const darkRules = Object.values(properties)
  .flatMap(({ prefix, css, names }) =>
    names.map((name) => `.${prefix}-${name}{${css}:${mailColors.dark[name]}!important}`),
  )
  .join('');

export const mailStyles = [
  `body{background-color:${mailColors.light.paper}}`,
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  `@media (prefers-color-scheme:dark){body{background-color:${mailColors.dark.paper}}${darkRules}}`,
  '@media (max-width:480px){.card{padding:24px 20px!important}.page{padding:16px 8px!important}}',
].join('');

export const sansFont = "Inter,-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
export const monoFont = "ui-monospace,'SF Mono',Menlo,Consolas,monospace";
