import Link from 'next/link';
import { productName } from '@/lib/core/product-name';

const links = [
  { href: '/#how', label: 'How it works' },
  { href: '/pricing', label: 'Pricing' },
  { href: '/privacy', label: 'Privacy' },
  { href: '/terms', label: 'Terms' },
  { href: '/sign-in', label: 'Sign in' },
];

export function SiteFooter() {
  return (
    <footer className="mt-auto border-t border-line">
      <div className="mx-auto flex w-full max-w-6xl flex-wrap items-center justify-between gap-x-8 gap-y-4 px-4 py-8 text-sm text-muted sm:px-8">
        <p>{productName} reads, compares and writes. You decide and you send.</p>
        <nav aria-label="Footer" className="flex flex-wrap gap-x-6 gap-y-3">
          {links.map(({ href, label }) => (
            <Link key={href} href={href} prefetch={false} className="touch-target rounded-sm hover:text-ink">
              {label}
            </Link>
          ))}
        </nav>
      </div>
    </footer>
  );
}
