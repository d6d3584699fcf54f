import { Check, EqualApproximately, Minus } from 'lucide-react';
import { ScoreRing } from '@/components/charts/score-ring';
import { classNames } from '@/components/ui/class-names';
import { MarkedText, type TextMark } from '@/components/ui/marked-text';
import type { MatchScore } from '@/lib/engine/types';
import { cvMarks, type EvidencePair, evidencePairs, jobMarks } from './evidence-pairs';
import { pairStyle } from './pair-style';

type EvidenceExampleProps = { cv: string; job: string; match: MatchScore };

/** One CV beside one posting, with the lines that the score rests on. Choosing a skill lights up its two lines. */
export function EvidenceExample({ cv, job, match }: EvidenceExampleProps) {
  const pairs = evidencePairs(match);
  return (
    <figure data-evidence="" className="rounded-xl border border-line bg-sunken">
      <style>{pairStyle(pairs)}</style>
      <figcaption className="flex flex-col gap-5 p-4 sm:p-6 md:flex-row md:items-center md:gap-10">
        <ScoreRing score={match.score} band={match.band} size="large" />
        <div className="min-w-0">
          <p className="max-w-measure text-muted">{summary(pairs)}</p>
          <PairChoices pairs={pairs} />
        </div>
      </figcaption>
      <div className="grid gap-px border-t border-line bg-line md:grid-cols-2">
        <Paper title="The CV" text={cv} marks={cvMarks(pairs)} className="md:rounded-bl-xl" />
        <Paper
          title="The posting"
          text={job}
          marks={jobMarks(pairs)}
          className="rounded-b-xl md:rounded-bl-none"
        />
      </div>
    </figure>
  );
}

function summary(pairs: readonly EvidencePair[]): string {
  const count = (kind: EvidencePair['kind']) => pairs.filter((pair) => pair.kind === kind).length;
  const close =
    count('near') > 0 ? `, ${count('near')} more ${count('near') === 1 ? 'comes' : 'come'} close` : '';
  return `${count('matching')} of the ${pairs.length} skills that this posting names stand in the CV${close}. Choose one to see its lines in both.`;
}

function PairChoices({ pairs }: { pairs: readonly EvidencePair[] }) {
  const first = pairs.find(({ cvQuote, jobQuote }) => cvQuote?.text === jobQuote.text) ?? pairs[0];
  return (
    <fieldset className="mt-3 flex flex-wrap gap-1.5">
      <legend className="sr-only">Show the lines behind a skill</legend>
      {pairs.map(({ id, name, kind }) => (
        <label
          key={id}
          className="flex items-center gap-1.5 rounded-md border border-control/55 bg-surface px-2.5 py-1 text-sm font-medium transition-colors hover:bg-raised has-checked:border-transparent has-checked:bg-highlight-lit has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:py-2"
        >
          <input
            type="radio"
            name="evidence"
            value={id}
            data-choice={id}
            defaultChecked={id === first?.id}
            className="sr-only"
          />
          <KindIcon kind={kind} />
          {name}
          {kind !== 'matching' && <span className="font-normal text-muted">{kind}</span>}
        </label>
      ))}
    </fieldset>
  );
}

function KindIcon({ kind }: { kind: EvidencePair['kind'] }) {
  if (kind === 'matching') return <Check aria-hidden="true" size={14} className="text-positive" />;
  if (kind === 'near') return <EqualApproximately aria-hidden="true" size={14} className="text-caution" />;
  return <Minus aria-hidden="true" size={14} className="text-muted" />;
}

type PaperProps = { title: string; text: string; marks: TextMark[]; className?: string };

function Paper({ title, text, marks, className }: PaperProps) {
  return (
    <div className={classNames('bg-surface px-5 py-6 sm:px-8 sm:py-8', className)}>
      <h2 className="mb-4 text-sm font-medium text-muted">{title}</h2>
      <MarkedText text={text} marks={marks} />
    </div>
  );
}
