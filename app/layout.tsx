import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { env } from '@/lib/core/env';
import { productName } from '@/lib/core/product-name';
import { fontClassName } from './fonts';
import './globals.css';

const description =
  'Bring a CV, see what was read from it, get jobs ranked with reasons you can check, and letters that invent nothing.';

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(env().BASE_URL),
    title: { default: productName, template: `%s · ${productName}` },
    description,
    applicationName: productName,
    formatDetection: { telephone: false, email: false, address: false },
    openGraph: { type: 'website', siteName: productName, locale: 'en' },
    twitter: { card: 'summary_large_image' },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f8f7f3' },
    { media: '(prefers-color-scheme: dark)', color: '#101412' },
  ],
  colorScheme: 'light dark',
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The theme script of static pages and the theme menu write `data-theme` here.
    <html lang="en" className={fontClassName} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  );
}
