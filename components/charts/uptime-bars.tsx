import { classNames } from '@/components/ui/class-names';

export type UptimeBarData = {
  /** The time it stands for, in words. */
  label: string;
  operational: number;
  degraded: number;
  outage: number;
};

type Look = 'operational' | 'degraded' | 'outage' | 'unknown';

// The height says the same as the color.
const looks: Record<Look, { style: string; words: string }> = {
  operational: { style: 'h-full bg-positive', words: 'operational' },
  degraded: { style: 'h-3/5 bg-caution', words: 'some trouble' },
  outage: { style: 'h-1/4 bg-danger', words: 'outage' },
  unknown: { style: 'h-px bg-control', words: 'not checked' },
};

const outageShare = 0.05;

/** An outage where more than a twentieth of the checks failed; any lesser trouble shows, too. */
export function lookOf({ operational, degraded, outage }: Omit<UptimeBarData, 'label'>): Look {
  const all = operational + degraded + outage;
  if (all === 0) return 'unknown';
  if (outage / all > outageShare) return 'outage';
  return outage + degraded > 0 ? 'degraded' : 'operational';
}

/** How a provider was over a range, a bar for each part of it, oldest first. `label` says the whole in words. */
export function UptimeBars({ label, bars }: { label: string; bars: readonly UptimeBarData[] }) {
  return (
    <div role="img" aria-label={label} className="flex h-7 items-end gap-px sm:gap-0.5">
      {bars.map((bar) => {
        const { style, words } = looks[lookOf(bar)];
        return (
          <div
            key={bar.label}
            title={`${bar.label}: ${words}`}
            className="flex h-full min-w-0 flex-1 items-end"
          >
            <div className={classNames('w-full rounded-[1px]', style)} />
          </div>
        );
      })}
    </div>
  );
}

/** What the bars mean, once a page. */
export function UptimeLegend() {
  return (
    <ul className="flex flex-wrap items-end gap-x-5 gap-y-1 text-sm text-muted">
      {Object.values(looks).map(({ style, words }) => (
        <li key={words} className="flex items-end gap-2">
          <span aria-hidden="true" className="flex h-4 w-1.5 items-end self-center">
            <span className={classNames('w-full rounded-[1px]', style)} />
          </span>
          <span className="first-letter:uppercase">{words}</span>
        </li>
      ))}
    </ul>
  );
}
