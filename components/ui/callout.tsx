import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type CalloutTone = 'plain' | 'positive' | 'caution' | 'danger';

const looks = {
  plain: { icon: Info, box: 'bg-sunken', ink: 'text-muted' },
  positive: { icon: CircleCheck, box: 'bg-positive-soft', ink: 'text-positive' },
  caution: { icon: TriangleAlert, box: 'bg-caution-soft', ink: 'text-caution' },
  danger: { icon: CircleAlert, box: 'bg-danger-soft', ink: 'text-danger' },
};

type CalloutProps = {
  tone?: CalloutTone;
  title?: string;
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
};

/** A remark that belongs to the page: what is missing, what changed, what to know before going on. */
export function Callout({ tone = 'plain', title, action, className, children }: CalloutProps) {
  const { icon: Icon, box, ink } = looks[tone];
  return (
    <div className={classNames('flex gap-3 rounded-md px-4 py-3', box, className)}>
      <Icon aria-hidden="true" size={18} className={classNames('mt-0.75 shrink-0', ink)} />
      <div className="min-w-0 flex-1">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className={title ? 'text-muted' : undefined}>{children}</div>}
        {action && <div className="mt-2">{action}</div>}
      </div>
    </div>
  );
}
