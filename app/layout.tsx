import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { fontClassName } from './fonts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Career Co-Pilot', template: '%s · Career Co-Pilot' },
  description:
    'Bring a CV, see what was read from it, get jobs ranked with reasons you can check, and letters that invent nothing.',
  applicationName: 'Career Co-Pilot',
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f8f7f3' },
    { media: '(prefers-color-scheme: dark)', color: '#101412' },
  ],
  colorScheme: 'light dark',
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The theme script of static pages and the theme switch write `data-theme` here.
    <html lang="en" className={fontClassName} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  );
}
