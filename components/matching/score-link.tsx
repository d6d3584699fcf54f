import Link from 'next/link';
import { ScoreRing } from '@/components/charts/score-ring';
import type { MatchBand } from '@/lib/engine/types';

export type ShownMatch = { href: string; score: number; band: MatchBand };

/** A job's score; leads to the reasons for it. */
export function ScoreLink({ match, size }: { match: ShownMatch; size: 'small' | 'medium' }) {
  const { href, score, band } = match;
  return (
    <Link
      href={href}
      prefetch={false}
      title="See why"
      className="relative z-10 shrink-0 rounded-full hover:opacity-80"
    >
      <ScoreRing score={score} band={band} size={size} isWordShown={size !== 'small'} />
      <span className="sr-only">: see why</span>
    </Link>
  );
}
