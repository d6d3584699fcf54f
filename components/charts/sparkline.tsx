import { classNames } from '@/components/ui/class-names';

type SparklineProps = {
  /** The chart in words. */
  label: string;
  /** Evenly spaced, oldest first; null leaves a gap. */
  values: readonly (number | null)[];
  className?: string;
};

const height = 32;
const padding = 3;
const leastPoints = 3;

/** How one figure went, without axes: beside the figure itself, from zero to its highest. Two points make no line. */
export function Sparkline({ label, values, className }: SparklineProps) {
  if (values.filter((value) => value !== null).length < leastPoints) return null;
  const highest = Math.max(1, ...values.map((value) => value ?? 0));
  const width = Math.max(1, values.length - 1);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className={classNames('h-8 w-full overflow-visible text-accent', className)}
    >
      <path
        d={sparklinePath(values, highest)}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

/** One line for each run of values; a value alone is a dot. */
export function sparklinePath(values: readonly (number | null)[], highest: number): string {
  const usable = height - 2 * padding;
  const place = (value: number, index: number) =>
    `${index} ${Math.round((height - padding - (value / highest) * usable) * 10) / 10}`;
  return values
    .map((value, index) => {
      if (value === null) return '';
      const isStart = (values[index - 1] ?? null) === null;
      const isAlone = isStart && (values[index + 1] ?? null) === null;
      return `${isStart ? 'M' : 'L'}${place(value, index)}${isAlone ? 'h0' : ''}`;
    })
    .join('');
}
