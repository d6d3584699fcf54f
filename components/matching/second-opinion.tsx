import { OriginLine } from '@/components/feedback/origin-line';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import type { AiOrigin } from '@/lib/core/ai-origin';
import { bandWords, type MatchBand } from '@/lib/engine/types';
import type { QuoteInContext } from './context-of';
import { QuotedLine } from './quoted-line';

export type SecondOpinionView = {
  verdict: MatchBand;
  levelCompatibility: string;
  strengths: { text: string; cv: QuoteInContext }[];
  gaps: { text: string; job: QuoteInContext | null }[];
  recommendations: string[];
  droppedCount: number;
  origin: AiOrigin;
  /** False when the CV, the posting or the model has changed since. */
  isCurrent: boolean;
};

const tones: Record<MatchBand, BadgeTone> = { strong: 'positive', possible: 'caution', stretch: 'plain' };

/** What a model thinks of the match, apart from the computed number and never part of it. */
export function SecondOpinion({ opinion, now }: { opinion: SecondOpinionView; now: Date }) {
  const { verdict, levelCompatibility, strengths, gaps, recommendations, droppedCount } = opinion;
  const { origin, isCurrent } = opinion;
  return (
    <Card padding="roomy" className="mt-6">
      <section aria-labelledby="second-opinion" className="flex flex-col gap-6">
        <div>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h3 id="second-opinion" className="text-lg font-semibold">
              Second opinion
            </h3>
            <Badge tone={tones[verdict]}>{bandWords[verdict]}</Badge>
          </div>
          <p className="text-sm text-muted">By {origin.model ?? 'an AI model'}</p>
          <OriginLine origin={origin} now={now} instead="this is what it said before" />
          {!isCurrent && (
            <p className="text-sm text-muted">
              Your CV, the posting or the model has changed since this was said.
            </p>
          )}
        </div>
        <p>{levelCompatibility}</p>
        {strengths.length > 0 && (
          <Points title="Strengths">
            {strengths.map(({ text, cv }) => (
              <li key={text}>
                <p>{text}</p>
                <QuotedLine from="Your CV" quote={cv} />
              </li>
            ))}
          </Points>
        )}
        {gaps.length > 0 && (
          <Points title="Gaps">
            {gaps.map(({ text, job }) => (
              <li key={text}>
                <p>{text}</p>
                {job && <QuotedLine from="The posting" quote={job} />}
              </li>
            ))}
          </Points>
        )}
        {recommendations.length > 0 && (
          <Points title="What it would do">
            {recommendations.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </Points>
        )}
        <p className="text-sm text-muted">
          A model wrote this, and it can be wrong. The number above does not depend on it.
          {droppedCount > 0 &&
            ` ${droppedCount} of its claims had no words in the texts and ${droppedCount === 1 ? 'was' : 'were'} left out.`}
        </p>
      </section>
    </Card>
  );
}

function Points({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div>
      <h4 className="font-semibold">{title}</h4>
      <ul className="mt-2 flex flex-col gap-3">{children}</ul>
    </div>
  );
}
