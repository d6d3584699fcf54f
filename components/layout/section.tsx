import { type ReactNode, useId } from 'react';
import { classNames } from '@/components/ui/class-names';

type SectionProps = {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
};

export function Section({ title, description, actions, className, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classNames('mt-10 first:mt-0', className)}>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 max-w-measure">
          <h2 id={id} className="text-lg font-semibold">
            {title}
          </h2>
          {description && <p className="text-muted">{description}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
