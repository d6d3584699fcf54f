import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Brand } from '@/components/layout/brand';
import { ThemeMarker } from '@/components/layout/theme-marker';
import { parseTheme, themeCookie } from '@/lib/core/theme';

export default async function AuthLayout({ children }: { children: ReactNode }) {
  const jar = await cookies();
  return (
    <div className="flex min-h-dvh flex-col px-4 py-6 sm:px-8">
      <ThemeMarker theme={parseTheme(jar.get(themeCookie)?.value)} />
      <header>
        <Brand href="/" />
      </header>
      <main id="content" className="mx-auto w-full max-w-sm flex-1 pt-12 pb-24 sm:pt-24">
        {children}
      </main>
    </div>
  );
}
