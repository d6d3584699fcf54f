import type { ReactNode } from 'react';
import { SkipLink } from '@/components/layout/skip-link';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';
import { ThemeScript } from './theme-script';

export const dynamic = 'error';

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <ThemeScript />
      <SkipLink />
      <SiteHeader />
      <main id="content" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <SiteFooter />
    </div>
  );
}
