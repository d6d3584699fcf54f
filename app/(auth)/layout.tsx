import { cookies } from 'next/headers';
import Link from 'next/link';
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
      <footer className="mx-auto flex w-full max-w-sm gap-x-6 text-sm text-muted">
        <Link href="/privacy" prefetch={false} className="touch-target rounded-sm hover:text-ink">
          Privacy
        </Link>
        <Link href="/terms" prefetch={false} className="touch-target rounded-sm hover:text-ink">
          Terms
        </Link>
      </footer>
    </div>
  );
}
