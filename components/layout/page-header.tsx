import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

type PageHeaderProps = {
  title: ReactNode;
  description?: ReactNode;
  /** The page above this one. */
  back?: { href: string; label: string };
  /** Main action last. */
  actions?: ReactNode;
};

export function PageHeader({ title, description, back, actions }: PageHeaderProps) {
  return (
    <header className="mb-6 sm:mb-8">
      {back && (
        <Link
          href={back.href}
          className="touch-target mb-2 -ml-1 inline-flex items-center gap-1 rounded-sm text-sm text-muted hover:text-ink"
        >
          <ChevronLeft aria-hidden="true" size={16} />
          {back.label}
        </Link>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="min-w-0 max-w-measure flex-1 basis-64">
          <h1 className="text-2xl font-semibold">{title}</h1>
          {description && <div className="mt-1 text-muted">{description}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </header>
  );
}
