import { classNames } from '@/components/ui/class-names';
import type { PaperMark } from './paper-marks';

type Piece = { start: number; end: number; marks: PaperMark[] };

/** Cuts the text where any mark begins or ends: marks lie over each other, a skill inside its entry. */
function cut(length: number, marks: readonly PaperMark[]): Piece[] {
  const edges = new Set([0, length]);
  for (const { start, end } of marks) {
    edges.add(Math.max(0, start)).add(Math.min(length, end));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(1).map((end, at) => {
    const start = sorted[at] ?? 0;
    return { start, end, marks: marks.filter((mark) => mark.start <= start && mark.end >= end) };
  });
}

type PaperTextProps = { text: string; marks: readonly PaperMark[]; lit: string | null };

/** The text as it was read, on paper, with what was found in it marked. */
export function PaperText({ text, marks, lit }: PaperTextProps) {
  return (
    <div className="document whitespace-pre-wrap [tab-size:3]">
      {cut(text.length, marks).map(({ start, end, marks: over }) => {
        const words = text.slice(start, end);
        if (over.length === 0) return words;
        const isLit = over.some((mark) => mark.id === lit);
        const loudest = (['danger', 'evidence'] as const).find((look) =>
          over.some((mark) => mark.look === look),
        );
        return (
          <mark
            key={start}
            data-marks={over.map((mark) => mark.id).join('\n')}
            className={classNames(
              'rounded-[3px] box-decoration-clone transition-colors',
              isLit && 'bg-highlight-lit',
              !isLit &&
                (loudest === 'danger'
                  ? 'bg-danger-soft text-danger'
                  : loudest
                    ? 'bg-highlight'
                    : 'bg-transparent'),
            )}
          >
            {words}
          </mark>
        );
      })}
    </div>
  );
}
