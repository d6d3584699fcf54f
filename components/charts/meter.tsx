import { classNames } from '@/components/ui/class-names';

type MeterProps = {
  label: string;
  /** 0–1; null when nothing is known, drawn as an empty bar that says so. */
  value: number | null;
  /** Words at the right instead of the percentage. */
  detail?: string;
  tone?: 'accent' | 'positive' | 'caution' | 'danger';
  className?: string;
};

const tones = { accent: 'bg-accent', positive: 'bg-positive', caution: 'bg-caution', danger: 'bg-danger' };

/** A share as a thin bar with its words: a part of a score, an allowance. */
export function Meter({ label, value, detail, tone = 'accent', className }: MeterProps) {
  const percent = value === null ? 0 : Math.round(value * 100);
  return (
    <div className={classNames('min-w-0', className)}>
      <div className="flex justify-between gap-3 text-sm">
        <span>{label}</span>
        <span className="text-muted tabular-nums">
          {detail ?? (value === null ? 'not stated' : `${percent} %`)}
        </span>
      </div>
      <div aria-hidden="true" className="mt-1.5 h-1 overflow-hidden rounded-full bg-line">
        <div className={classNames('h-full rounded-full', tones[tone])} style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}
