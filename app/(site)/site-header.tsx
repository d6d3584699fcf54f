import Link from 'next/link';
import { Brand } from '@/components/layout/brand';
import { LinkButton } from '@/components/ui/link-button';

export function SiteHeader() {
  return (
    <header className="mx-auto flex h-16 w-full max-w-6xl items-center justify-between gap-4 px-4 sm:px-8">
      <Brand href="/" />
      <nav aria-label="Main" className="flex items-center gap-6">
        <Link
          href="/#how"
          prefetch={false}
          className="rounded-sm font-medium text-muted hover:text-ink max-sm:hidden"
        >
          How it works
        </Link>
        <Link
          href="/#compare"
          prefetch={false}
          className="rounded-sm font-medium text-muted hover:text-ink max-sm:hidden"
        >
          Compare
        </Link>
        <Link href="/pricing" prefetch={false} className="rounded-sm font-medium text-muted hover:text-ink">
          Pricing
        </Link>
        <LinkButton href="/sign-in" prefetch={false}>
          Sign in
        </LinkButton>
      </nav>
    </header>
  );
}
