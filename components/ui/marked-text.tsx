import type { ReactNode } from 'react';
import type { Span } from '@/lib/engine/types';
import { classNames } from './class-names';

export type TextMark = Span & {
  /** Marks of one id belong together; it becomes `data-mark`. */
  id: string;
  tone?: 'evidence' | 'near' | 'missing' | 'danger';
};

type MarkedTextProps = {
  text: string;
  marks: readonly TextMark[];
  /** Marks with these ids are lit. */
  litIds?: readonly string[];
  className?: string;
};

const tones = {
  evidence: 'bg-highlight',
  near: 'bg-transparent underline decoration-highlight-lit decoration-3 underline-offset-3',
  missing: 'bg-transparent underline decoration-control decoration-dotted decoration-2 underline-offset-4',
  danger: 'bg-danger-soft text-danger',
};

/** A document's text with a highlighter on it; line breaks are kept. Where marks overlap the first one keeps its place. */
export function MarkedText({ text, marks, litIds = [], className }: MarkedTextProps) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start < end || mark.end <= mark.start) continue;
    const isLit = litIds.includes(mark.id);
    parts.push(
      text.slice(end, mark.start),
      <mark
        key={mark.start}
        data-mark={mark.id}
        className={classNames(
          'box-decoration-clone rounded-[3px] px-0.5 -mx-0.5 transition-colors',
          isLit ? 'bg-highlight-lit' : tones[mark.tone ?? 'evidence'],
        )}
      >
        {text.slice(mark.start, mark.end)}
      </mark>,
    );
    end = mark.end;
  }
  parts.push(text.slice(end));
  return <div className={classNames('document whitespace-pre-wrap', className)}>{parts}</div>;
}
