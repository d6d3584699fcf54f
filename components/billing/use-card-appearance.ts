'use client';

import type { Appearance } from '@stripe/stripe-js';
import { useEffect, useState } from 'react';

const tokens = {
  colorPrimary: '--color-accent',
  colorBackground: '--color-surface',
  colorText: '--color-ink',
  colorTextSecondary: '--color-muted',
  colorTextPlaceholder: '--color-muted',
  colorDanger: '--color-danger',
  colorSuccess: '--color-positive',
  colorWarning: '--color-caution',
  control: '--color-control',
} as const;
type Colors = Record<keyof typeof tokens, string>;
type Rgb = [number, number, number];

/** Stripe’s form reads no oklch: a canvas says what the color is on a screen. */
function toRgb(color: string): Rgb {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [1, 1];
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (!drawing) return [128, 128, 128];
  drawing.fillStyle = color;
  drawing.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = drawing.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

function readAppearance(): Appearance {
  const probe = document.createElement('span');
  probe.hidden = true;
  document.body.append(probe);
  const rgbOf = (token: string) => {
    probe.style.color = `var(${token})`;
    return toRgb(getComputedStyle(probe).color);
  };
  const write = ([red, green, blue]: Rgb) => `rgb(${red}, ${green}, ${blue})`;
  const isDark = rgbOf(tokens.colorBackground).reduce((sum, one) => sum + one) < 384;
  const { control, ...variables } = Object.fromEntries(
    Object.entries(tokens).map(([name, token]) => [name, write(rgbOf(token))]),
  ) as Colors;
  probe.remove();
  return {
    theme: isDark ? 'night' : 'stripe',
    labels: 'above',
    variables: {
      ...variables,
      ...{ fontFamily: 'Inter, system-ui, sans-serif', fontSizeBase: '15px', fontWeightMedium: '500' },
      ...{ borderRadius: '8px', spacingUnit: '4px', gridRowSpacing: '16px' },
    },
    rules: {
      '.Input': { border: `1px solid ${control}`, boxShadow: 'none' },
      '.Tab': { border: `1px solid ${control}`, boxShadow: 'none' },
      '.Label': { fontSize: '13px', fontWeight: '500' },
    },
  };
}

/** The look of Stripe’s form from our own tokens, also when the theme changes under it; null until the page is there. */
export function useCardAppearance(): Appearance | null {
  const [appearance, setAppearance] = useState<Appearance | null>(null);
  useEffect(() => {
    const read = () => setAppearance(readAppearance());
    read();
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const chosen = new MutationObserver(read);
    system.addEventListener('change', read);
    chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      system.removeEventListener('change', read);
      chosen.disconnect();
    };
  }, []);
  return appearance;
}
