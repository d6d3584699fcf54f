import type { ReactNode } from 'react';
import { classNames } from './class-names';

type EmptyStateProps = {
  /** What will stand here: No letters yet. */
  title: string;
  /** The first step, in one or two sentences. */
  children?: ReactNode;
  icon?: ReactNode;
  action?: ReactNode;
  className?: string;
};

export function EmptyState({ title, children, icon, action, className }: EmptyStateProps) {
  return (
    <div
      className={classNames(
        'flex flex-col items-center rounded-lg border border-line border-dashed px-6 py-12 text-center',
        className,
      )}
    >
      {icon && <div className="mb-4 text-muted [&_svg]:size-7 [&_svg]:stroke-[1.5]">{icon}</div>}
      <h2 className="text-lg font-semibold">{title}</h2>
      {children && <div className="mt-1 max-w-md text-muted">{children}</div>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
