import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

type BackLinkProps = { href: string; className?: string; children: ReactNode };

/** To the page above this one. */
export function BackLink({ href, className, children }: BackLinkProps) {
  return (
    <Link
      href={href}
      className={classNames(
        'touch-target mb-2 -ml-1 inline-flex items-center gap-1 rounded-sm text-sm text-muted hover:text-ink',
        className,
      )}
    >
      <ChevronLeft aria-hidden="true" size={16} />
      {children}
    </Link>
  );
}
