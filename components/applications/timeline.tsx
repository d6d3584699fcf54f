import type { ApplicationStage } from '@/lib/core/application-stages';
import { stageWords } from './stage-words';

export type TimelineEntry = {
  id: string;
  kind: 'tracked' | 'moved' | 'note';
  fromStage: ApplicationStage | null;
  toStage: ApplicationStage | null;
  note: string | null;
  at: string;
  atWords: string;
};

function headline(entry: TimelineEntry): string {
  if (entry.kind === 'tracked') return 'Put on the board';
  if (entry.kind === 'note') return 'Note';
  const from = entry.fromStage ? stageWords[entry.fromStage] : '';
  const to = entry.toStage ? stageWords[entry.toStage] : '';
  return `${from} → ${to}`;
}

/** What happened to one application, newest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="flex flex-col gap-5 border-l border-line pl-5">
      {entries.map((entry) => (
        <li key={entry.id} className="relative">
          <span
            aria-hidden="true"
            className="absolute top-2 -left-[1.45rem] size-1.5 rounded-full bg-control"
          />
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-medium">{headline(entry)}</span>
            <time dateTime={entry.at} className="text-sm text-muted">
              {entry.atWords}
            </time>
          </p>
          {entry.note && <p className="mt-1 whitespace-pre-wrap break-words">{entry.note}</p>}
        </li>
      ))}
    </ol>
  );
}
