import Link from 'next/link';
import { productName } from '@/lib/core/product-name';

/** Lines of a document, one of them under the marker. */
export function BrandMark({ size = 24 }: { size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 24 24" className="shrink-0">
      <rect width="24" height="24" rx="6" className="fill-accent" />
      <rect x="4" y="9.5" width="16" height="5" rx="1.5" fill="oklch(0.9 0.16 95)" />
      <path
        d="M6.5 6.5h11M6.5 17.5h7"
        strokeWidth="1.75"
        strokeLinecap="round"
        className="stroke-accent-ink"
      />
      <path d="M6.5 12h8" stroke="oklch(0.3 0.06 163)" strokeWidth="1.75" strokeLinecap="round" />
    </svg>
  );
}

export function Brand({ href }: { href: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="inline-flex items-center gap-2.5 rounded-sm font-semibold text-ink"
    >
      <BrandMark />
      {productName}
    </Link>
  );
}
