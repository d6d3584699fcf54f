import { classNames } from '@/components/ui/class-names';
import { shownScore } from '@/lib/core/shown-score';
import { bandWords, type MatchBand } from '@/lib/engine/types';

type ScoreRingProps = {
  /** 0–1, as the engine gives it. */
  score: number;
  band: MatchBand;
  /** `small` in lists, `medium` on cards, `large` once on a page. */
  size?: 'small' | 'medium' | 'large';
  /** Off where the band already stands beside the ring. */
  isWordShown?: boolean;
};

const bandColors: Record<MatchBand, string> = {
  strong: 'text-positive',
  possible: 'text-caution',
  stretch: 'text-muted',
};

const sizes = {
  small: { px: 40, stroke: 3, number: 'text-sm', gap: 'gap-2' },
  medium: { px: 56, stroke: 4, number: 'text-lg', gap: 'gap-2.5' },
  large: { px: 104, stroke: 6, number: 'text-3xl', gap: 'gap-4' },
};

/** The score as a number in a ring with its word beside: Strong 82. Meaning never hangs on the color alone. */
export function ScoreRing({ score, band, size = 'medium', isWordShown = true }: ScoreRingProps) {
  const { px, stroke, number, gap } = sizes[size];
  const percent = shownScore(score);
  const radius = (px - stroke) / 2;
  const length = 2 * Math.PI * radius;
  const center = px / 2;
  return (
    <span className={classNames('inline-flex items-center', gap)}>
      <span className="sr-only">{`${bandWords[band]} match, ${percent} of 100`}</span>
      <span aria-hidden="true" className="relative inline-flex shrink-0 items-center justify-center">
        <svg
          width={px}
          height={px}
          viewBox={`0 0 ${px} ${px}`}
          className={classNames('-rotate-90', bandColors[band])}
        >
          <title>{`${bandWords[band]} ${percent}`}</title>
          <circle
            cx={center}
            cy={center}
            r={radius}
            fill="none"
            strokeWidth={stroke}
            className="stroke-line"
          />
          <circle
            cx={center}
            cy={center}
            r={radius}
            fill="none"
            stroke="currentColor"
            strokeWidth={stroke}
            strokeLinecap="round"
            strokeDasharray={`${score * length} ${length}`}
          />
        </svg>
        <span className={classNames('absolute font-semibold tabular-nums', number)}>{percent}</span>
      </span>
      {isWordShown && (
        <span aria-hidden="true" className={classNames('font-medium', size === 'small' && 'text-sm')}>
          {bandWords[band]}
        </span>
      )}
    </span>
  );
}
