import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { BackLink } from './back-link';

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
      {back && <BackLink href={back.href}>{back.label}</BackLink>}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className={classNames('min-w-0 max-w-measure flex-1', description ? 'basis-64' : 'basis-32')}>
          <h1 className="text-2xl font-semibold">{title}</h1>
          {description && <div className="mt-1 text-muted">{description}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </header>
  );
}
