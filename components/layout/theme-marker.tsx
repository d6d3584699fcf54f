'use client';

import { useEffect } from 'react';
import type { Theme } from '@/lib/core/theme';

/** Carries the theme from the cookie into the first paint (see `app/globals.css`) and on to pages without a marker. */
export function ThemeMarker({ theme }: { theme: Theme }) {
  useEffect(() => {
    document.documentElement.dataset.theme ??= theme;
  }, [theme]);
  return <span hidden data-theme-marker={theme} />;
}
