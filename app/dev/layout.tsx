import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { ThemeMarker } from '@/components/layout/theme-marker';
import { Toaster } from '@/components/ui/toaster';
import { parseTheme, themeCookie } from '@/lib/core/theme';

export default async function DevLayout({ children }: { children: ReactNode }) {
  const jar = await cookies();
  return (
    <>
      <ThemeMarker theme={parseTheme(jar.get(themeCookie)?.value)} />
      {children}
      <Toaster />
    </>
  );
}
