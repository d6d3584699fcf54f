'use client';

import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { type ApplicationStage, isClosedStage } from '@/lib/core/application-stages';
import { BoardCard } from './board-card';
import type { BoardColumnData } from './board-state';
import { stageWords } from './stage-words';

type BoardColumnProps = {
  column: BoardColumnData;
  onCardKey: (event: KeyboardEvent, id: string) => void;
  onMove: (id: string, stage: ApplicationStage) => void;
  onRemove: (id: string, title: string) => void;
};

export function BoardColumn({ column, onCardKey, onMove, onRemove }: BoardColumnProps) {
  const ref = useRef<HTMLElement>(null);
  const [isOver, setIsOver] = useState(false);
  const { stage, cards } = column;

  useEffect(() => {
    if (!ref.current) return;
    return dropTargetForElements({
      element: ref.current,
      getData: () => ({ stage }),
      onDragEnter: () => setIsOver(true),
      onDragLeave: () => setIsOver(false),
      onDrop: () => setIsOver(false),
    });
  }, [stage]);

  return (
    <section
      ref={ref}
      aria-labelledby={`stage-${stage}`}
      className={classNames(
        'flex min-h-48 w-64 shrink-0 snap-start flex-col rounded-lg border p-2 transition-colors xl:w-auto',
        isClosedStage(stage) ? 'xl:col-span-4 xl:min-h-28' : 'xl:col-span-3',
        isOver ? 'border-accent bg-accent-soft' : 'border-transparent bg-sunken',
      )}
    >
      <h2 id={`stage-${stage}`} className="flex items-baseline gap-2 px-2 pt-1 pb-2 text-sm font-medium">
        {stageWords[stage]}
        <span className="font-normal text-muted">{cards.length}</span>
      </h2>
      <ol className="-m-1 flex flex-1 flex-col gap-2 p-1 xl:max-h-[55dvh] xl:overflow-y-auto">
        {cards.map((card) => (
          <BoardCard key={card.id} card={card} onKey={onCardKey} onMove={onMove} onRemove={onRemove} />
        ))}
      </ol>
    </section>
  );
}
