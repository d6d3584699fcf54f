'use client';

import { Progress as BaseProgress } from '@base-ui/react/progress';
import { classNames } from './class-names';

type ProgressProps = {
  /** What is going on: Reading your CV. */
  label: string;
  /** 0–100; null while it can not be told. */
  value: number | null;
  /** Words instead of the percentage: 120 of 600 jobs. */
  detail?: string;
  className?: string;
};

/** Work that takes longer than a second. */
export function Progress({ label, value, detail, className }: ProgressProps) {
  return (
    <BaseProgress.Root value={value} className={classNames('flex flex-col gap-2', className)}>
      <div className="flex justify-between gap-4 text-sm">
        <BaseProgress.Label className="font-medium">{label}</BaseProgress.Label>
        <BaseProgress.Value className="text-muted tabular-nums">
          {(formatted) => detail ?? (value === null ? '' : formatted)}
        </BaseProgress.Value>
      </div>
      <BaseProgress.Track className="h-1.5 overflow-hidden rounded-full bg-line">
        <BaseProgress.Indicator className="h-full rounded-full bg-accent transition-[width] duration-150 data-indeterminate:w-1/3 data-indeterminate:animate-sweep" />
      </BaseProgress.Track>
    </BaseProgress.Root>
  );
}
