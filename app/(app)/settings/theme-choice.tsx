'use client';

import { applyTheme } from '@/components/layout/apply-theme';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { Theme } from '@/lib/core/theme';

const segments = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

export function ThemeChoice({ theme }: { theme: Theme }) {
  return (
    <SegmentedControl<Theme>
      label="Theme"
      segments={segments}
      defaultValue={theme}
      onValueChange={applyTheme}
    />
  );
}
