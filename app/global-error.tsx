'use client';

import { ErrorView } from '@/components/feedback/error-view';
import { fontClassName } from './fonts';
import './globals.css';

export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en" className={fontClassName}>
      <body>
        <title>This page could not be shown</title>
        <main>
          <ErrorView error={error} reset={reset} homeHref="/" />
        </main>
      </body>
    </html>
  );
}
