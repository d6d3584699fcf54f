import { classNames } from '@/components/ui/class-names';
import type { ProviderStatus } from '@/lib/core/providers';
import { statusWords } from './status-words';

/** A state in words with its sign. */
export function StatusLine({ status, className }: { status: ProviderStatus; className?: string }) {
  const { label, icon: Icon, ink } = statusWords[status];
  return (
    <span
      className={classNames('inline-flex items-center gap-1.5 font-medium whitespace-nowrap', ink, className)}
    >
      <Icon aria-hidden="true" size={16} />
      {label}
    </span>
  );
}
