import { isIndistinct } from '../contrast';
import { walkXml } from './walk-xml';

/** What decides whether a run of text can be seen; absent means inherited. */
export type RunStyle = { isVanished?: boolean; color?: string; halfPoints?: number; isShaded?: boolean };

export type Styles = Map<string, RunStyle & { basedOn?: string }>;

const tinyHalfPoints = 4;
const mostAncestors = 20;

type Attribute = (name: string) => string | null;

const isOn = (value: string | null) => value === null || !['0', 'false', 'off'].includes(value);
const isColored = (fill: string | null) =>
  fill !== null && !['auto', 'none', 'ffffff', 'white'].includes(fill.toLowerCase());

/** Takes one element inside `rPr` into the style. */
export function takeRunProperty(style: RunStyle, name: string, attribute: Attribute): void {
  const value = attribute('val');
  if (name === 'vanish') style.isVanished = isOn(value);
  if (name === 'color' && value && /^[0-9a-f]{6}$/i.test(value)) style.color = `#${value}`;
  if (name === 'sz' && value) style.halfPoints = Number(value);
  if (name === 'shd' || name === 'highlight') style.isShaded = isShading(name, attribute);
}

export function isShading(name: string, attribute: Attribute): boolean {
  return isColored(attribute(name === 'highlight' ? 'val' : 'fill'));
}

/** The run styles of `styles.xml` by style id. */
export function readStyles(xml: string): Styles {
  const styles: Styles = new Map();
  let current: (RunStyle & { basedOn?: string }) | null = null;
  walkXml(xml, {
    open: (name, attribute, path) => {
      if (name === 'style') {
        current = {};
        styles.set(attribute('styleId') ?? '', current);
      } else if (current && name === 'basedOn') current.basedOn = attribute('val') ?? undefined;
      else if (current && path.at(-2) === 'rPr') takeRunProperty(current, name, attribute);
      return undefined;
    },
    close: (name) => {
      if (name === 'style') current = null;
    },
  });
  return styles;
}

function resolve(styles: Styles, id: string | null): RunStyle {
  let resolved: RunStyle = {};
  let next = id ? styles.get(id) : undefined;
  for (let step = 0; next && step < mostAncestors; step += 1) {
    resolved = { ...next, ...resolved };
    next = next.basedOn ? styles.get(next.basedOn) : undefined;
  }
  return resolved;
}

export type RunPlace = {
  styles: Styles;
  paragraphStyle: string | null;
  characterStyle: string | null;
  /** A paragraph, cell, table or text box that may have a color of its own lies behind the run. */
  isOnColor: boolean;
};

export function isRunHidden(own: RunStyle, place: RunPlace): boolean {
  const style = {
    ...resolve(place.styles, place.paragraphStyle),
    ...resolve(place.styles, place.characterStyle),
    ...own,
  };
  if (style.isVanished) return true;
  if (style.halfPoints !== undefined && style.halfPoints <= tinyHalfPoints) return true;
  return !place.isOnColor && !style.isShaded && isIndistinct(style.color ?? null, '#ffffff');
}
