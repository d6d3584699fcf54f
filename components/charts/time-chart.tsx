import { type ReactNode, useId } from 'react';
import { classNames } from '@/components/ui/class-names';
import { heightOf, linePath, niceMax } from './chart-scale';

export type ChartTone = 'accent' | 'danger' | 'caution' | 'ink' | 'muted';

export type ChartSeries = {
  name: string;
  tone: ChartTone;
  /** One for each slot, oldest first; null where nothing was measured. */
  values: readonly (number | null)[];
};

type TimeChartProps = {
  title: string;
  /** What the chart shows, in one sentence with its figures. */
  summary: string;
  /** `bars` stand on each other, `lines` cross. */
  kind: 'bars' | 'lines';
  series: readonly ChartSeries[];
  /** Names of the slots: `14:00–15:00`. */
  slots: readonly string[];
  /** What stands under the first and the last slot. */
  ends: readonly [string, string];
  format: (value: number) => string;
};

const inks: Record<ChartTone, string> = {
  accent: 'text-accent',
  danger: 'text-danger',
  caution: 'text-caution',
  ink: 'text-ink',
  muted: 'text-muted',
};

/** A few series over time, drawn on the server: slots of equal width, one scale from zero. Its figures stand in a table beside. */
export function TimeChart({ title, summary, kind, series, slots, ends, format }: TimeChartProps) {
  const id = useId();
  const stacked = slots.map((_, slot) => series.reduce((sum, { values }) => sum + (values[slot] ?? 0), 0));
  const max = niceMax(kind === 'bars' ? stacked : series.flatMap(({ values }) => values));
  return (
    <figure className="min-w-0">
      <figcaption className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="font-medium">{title}</span>
        {series.length > 1 && <Legend kind={kind} series={series} />}
      </figcaption>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-xs text-muted tabular-nums">
        <div aria-hidden="true" className="flex h-32 flex-col justify-between text-right leading-none">
          <span>{format(max)}</span>
          <span>{max > 0 && format(0)}</span>
        </div>
        <svg
          role="img"
          aria-labelledby={`${id}-title ${id}-summary`}
          viewBox={`0 0 ${slots.length} 100`}
          preserveAspectRatio="none"
          className="h-32 w-full overflow-visible"
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-summary`}>{summary}</desc>
          {[0, 50, 100].map((y) => (
            <Stroke key={y} d={`M0 ${y}H${slots.length}`} className="text-line" width={1} />
          ))}
          {kind === 'bars' ? (
            <Bars series={series} slots={slots} max={max} />
          ) : (
            series.map(({ name, tone, values }) => (
              <Stroke
                key={name}
                d={linePath(values, max)}
                className={inks[tone]}
                isDashed={tone === 'muted'}
              />
            ))
          )}
          {slots.map((slot, at) => (
            <rect
              key={slot}
              x={at}
              y={0}
              width={1}
              height={100}
              className="fill-transparent hover:fill-hover"
            >
              <title>{`${slot}: ${wordsOf(series, at, format)}`}</title>
            </rect>
          ))}
        </svg>
        <div aria-hidden="true" className="col-start-2 mt-1.5 flex justify-between">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </div>
      </div>
    </figure>
  );
}

function wordsOf(series: readonly ChartSeries[], slot: number, format: (value: number) => string): string {
  return series
    .map(({ name, values }) => {
      const value = values[slot] ?? null;
      return `${name} ${value === null ? 'none' : format(value)}`;
    })
    .join(', ');
}

type StrokeProps = { d: string; className: string; width?: number; isDashed?: boolean };

function Stroke({ d, className, width = 1.75, isDashed = false }: StrokeProps) {
  return (
    <path
      d={d}
      fill="none"
      stroke="currentColor"
      strokeWidth={width}
      strokeDasharray={isDashed ? '4 3' : undefined}
      strokeLinecap="round"
      strokeLinejoin="round"
      vectorEffect="non-scaling-stroke"
      className={className}
    />
  );
}

type BarsProps = { series: readonly ChartSeries[]; slots: readonly string[]; max: number };

function Bars({ series, slots, max }: BarsProps) {
  return slots.map((slot, at) => {
    let below = 0;
    return (
      <g key={slot}>
        {series.map(({ name, tone, values }) => {
          const value = values[at] ?? 0;
          if (value === 0) return null;
          const top = heightOf(below + value, max);
          const height = heightOf(below, max) - top;
          below += value;
          return (
            <rect
              key={name}
              x={at + 0.12}
              y={top}
              width={0.76}
              height={height}
              fill="currentColor"
              className={inks[tone]}
            />
          );
        })}
      </g>
    );
  });
}

function Legend({ kind, series }: { kind: 'bars' | 'lines'; series: readonly ChartSeries[] }): ReactNode {
  return (
    <span className="flex flex-wrap gap-x-3 text-sm text-muted">
      {series.map(({ name, tone }) => (
        <span key={name} className="inline-flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className={classNames(
              inks[tone],
              kind === 'bars' && 'size-2 rounded-[2px] bg-current',
              kind === 'lines' && 'w-4 border-t-2 border-current',
              kind === 'lines' && tone === 'muted' && 'border-dashed',
            )}
          />
          {name}
        </span>
      ))}
    </span>
  );
}
