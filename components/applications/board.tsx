'use client';

import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useOptimistic,
  useRef,
  useState,
  useTransition,
} from 'react';
import { showUndoToast } from '@/components/feedback/show-undo-toast';
import { answerOf, safeWords } from '@/components/forms/answer-of';
import { showToast } from '@/components/ui/show-toast';
import type { ActionResult } from '@/lib/core/result';
import { BoardColumn } from './board-column';
import {
  applyMove,
  type BoardColumnData,
  type BoardMove,
  belowIdOf,
  findCard,
  focusByArrow,
  moveByArrow,
} from './board-state';
import { stageWords } from './stage-words';

type Act = (input: unknown) => Promise<ActionResult<unknown>>;

/** The board: drag a card, use its menu, or focus it and press Shift with an arrow. */
export function Board({
  columns: stored,
  move,
  remove,
  restore,
}: {
  columns: BoardColumnData[];
  move: Act;
  remove: Act;
  restore: Act;
}) {
  const [columns, showMove] = useOptimistic(stored, applyMove);
  const [, startTransition] = useTransition();
  const [announcement, setAnnouncement] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const focusAfterMove = useRef<string | null>(null);

  const focusCard = useCallback((id: string) => {
    root.current?.querySelector<HTMLElement>(`[data-card="${id}"] a`)?.focus();
  }, []);

  const makeMove = useCallback(
    (wanted: BoardMove) => {
      const found = findCard(columns, wanted.id);
      if (!found) return;
      if (found.card.stage === wanted.stage && found.index === wanted.index) return;
      startTransition(async () => {
        showMove(wanted);
        setAnnouncement(`${found.card.title}: ${stageWords[wanted.stage]}, place ${wanted.index + 1}.`);
        const belowId = belowIdOf(columns, wanted);
        const result = await answerOf(
          move({ applicationId: wanted.id, stage: wanted.stage, belowId }),
          safeWords,
        );
        if (!result.ok) showToast({ title: result.error.message, tone: 'danger' });
      });
    },
    [columns, move, showMove],
  );

  useEffect(() => {
    if (!focusAfterMove.current) return;
    focusCard(focusAfterMove.current);
    focusAfterMove.current = null;
  });

  useEffect(
    () =>
      monitorForElements({
        onDrop({ source, location }) {
          const id = source.data.cardId;
          const target = location.current.dropTargets[0]?.data;
          if (typeof id !== 'string' || !target) return;
          const column = columns.find((c) => c.stage === target.stage);
          if (!column) return;
          const others = column.cards.filter((card) => card.id !== id);
          const over = others.findIndex((card) => card.id === target.overCardId);
          const index = over < 0 ? others.length : over + (target.isAfter ? 1 : 0);
          makeMove({ id, stage: column.stage, index });
        },
      }),
    [columns, makeMove],
  );

  function onCardKey(event: KeyboardEvent, id: string) {
    if (!event.key.startsWith('Arrow') || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.shiftKey) {
      const wanted = moveByArrow(columns, id, event.key);
      if (wanted) {
        focusAfterMove.current = id;
        makeMove(wanted);
      }
    } else {
      const next = focusByArrow(columns, id, event.key);
      if (next) focusCard(next);
    }
    event.preventDefault();
  }

  async function removeCard(id: string, title: string) {
    const result = await answerOf(remove({ applicationId: id }), safeWords);
    if (!result.ok) showToast({ title: result.error.message, tone: 'danger' });
    else showUndoToast(`Removed “${title}”`, () => restore({ applicationId: id }));
  }

  return (
    <div ref={root}>
      <p className="sr-only" role="status" aria-live="polite">
        {announcement}
      </p>
      <div className="-mx-4 flex snap-x scroll-px-4 gap-3 overflow-x-auto px-4 pb-4 sm:mx-0 sm:scroll-px-0 sm:px-0 xl:grid xl:grid-cols-12 xl:overflow-visible">
        {columns.map((column) => (
          <BoardColumn
            key={column.stage}
            column={column}
            onCardKey={onCardKey}
            onMove={(id, stage) => makeMove({ id, stage, index: 0 })}
            onRemove={removeCard}
          />
        ))}
      </div>
    </div>
  );
}
