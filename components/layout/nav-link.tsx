'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

type NavLinkProps = {
  href: string;
  className: string;
  /** Pages below it do not count: for views that stand beside each other. */
  isExact?: boolean;
  children: ReactNode;
};

/** A link that knows whether its page, or a page below it, is the one shown: `aria-current`. */
export function NavLink({ href, className, isExact = false, children }: NavLinkProps) {
  const pathname = usePathname();
  const isCurrent = pathname === href || (!isExact && pathname.startsWith(`${href}/`));
  return (
    <Link href={href} aria-current={isCurrent ? 'page' : undefined} className={className}>
      {children}
    </Link>
  );
}
