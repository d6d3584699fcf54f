import Link from 'next/link';
import { ScoreRing } from '@/components/charts/score-ring';
import { classNames } from '@/components/ui/class-names';
import type { MatchBand } from '@/lib/engine/types';

export type MatchCardData = {
  jobId: string;
  href: string;
  title: string;
  company: string;
  place: string;
  score: number;
  band: MatchBand;
  matching: string[];
  missing: string[];
};

export function MatchList({
  items,
  currentJobId,
}: {
  items: readonly MatchCardData[];
  currentJobId: string | null;
}) {
  return (
    <ol className="flex flex-col gap-1">
      {items.map((item) => {
        const isCurrent = item.jobId === currentJobId;
        return (
          <li key={item.jobId}>
            <Link
              href={item.href}
              scroll={false}
              aria-current={isCurrent ? 'true' : undefined}
              className={classNames(
                'flex gap-3 rounded-md px-3 py-3 transition-colors',
                isCurrent ? 'max-lg:hover:bg-hover lg:bg-accent-soft' : 'hover:bg-hover',
              )}
            >
              <ScoreRing score={item.score} band={item.band} size="small" isWordShown={false} />
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{item.title}</span>
                <span className="block truncate text-sm text-muted">
                  {item.company} · {item.place}
                </span>
                {item.matching.length > 0 && (
                  <span className="mt-1 block truncate text-sm">{item.matching.join(', ')}</span>
                )}
                {item.missing.length > 0 && (
                  <span className="block truncate text-sm text-muted">
                    Missing: {item.missing.join(', ')}
                  </span>
                )}
              </span>
            </Link>
          </li>
        );
      })}
    </ol>
  );
}
