'use client';

import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Ellipsis, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu';
import { type ApplicationStage, applicationStages } from '@/lib/core/application-stages';
import type { BoardCardData } from './board-state';
import { stageWords } from './stage-words';

type BoardCardProps = {
  card: BoardCardData;
  onKey: (event: KeyboardEvent, id: string) => void;
  onMove: (id: string, stage: ApplicationStage) => void;
  onRemove: (id: string, title: string) => void;
};

type Edge = 'above' | 'below' | null;

/** Makes the element draggable and a place to drop beside; gives whether it is dragged and where a drop would land. */
function useCardDrag(card: BoardCardData) {
  const ref = useRef<HTMLLIElement>(null);
  const [isDragged, setIsDragged] = useState(false);
  const [edge, setEdge] = useState<Edge>(null);
  const { id, stage } = card;

  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const isAfter = (clientY: number) => {
      const box = element.getBoundingClientRect();
      return clientY > box.top + box.height / 2;
    };
    return combine(
      draggable({
        element,
        getInitialData: () => ({ cardId: id }),
        onDragStart: () => setIsDragged(true),
        onDrop: () => setIsDragged(false),
      }),
      dropTargetForElements({
        element,
        getData: ({ input }) => ({ stage, overCardId: id, isAfter: isAfter(input.clientY) }),
        onDrag: ({ source, self }) =>
          setEdge(source.data.cardId === id ? null : self.data.isAfter ? 'below' : 'above'),
        onDragLeave: () => setEdge(null),
        onDrop: () => setEdge(null),
      }),
    );
  }, [id, stage]);

  return { ref, isDragged, edge };
}

export function BoardCard({ card, onKey, onMove, onRemove }: BoardCardProps) {
  const { ref, isDragged, edge } = useCardDrag(card);
  return (
    <li
      ref={ref}
      data-card={card.id}
      className={classNames(
        'group relative rounded-md border border-line bg-surface p-3 pr-10 has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-accent',
        isDragged && 'opacity-50',
        edge === 'above' && 'border-t-2 border-t-accent',
        edge === 'below' && 'border-b-2 border-b-accent',
      )}
    >
      <Link
        href={`/applications/${card.id}`}
        aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight Shift+ArrowUp Shift+ArrowDown"
        onKeyDown={(event) => onKey(event, card.id)}
        draggable={false}
        className="block font-medium outline-none after:absolute after:inset-0"
      >
        {card.title}
      </Link>
      <p className="text-sm text-muted">{card.company}</p>
      <p className="mt-1 text-xs text-muted">
        {card.location && `${card.location} · `}
        <span className="whitespace-nowrap">{card.age}</span>
      </p>
      <div className="absolute top-1.5 right-1.5">
        <Menu
          trigger={
            <IconButton label={`Actions for ${card.title} at ${card.company}`} size="small">
              <Ellipsis aria-hidden="true" size={16} />
            </IconButton>
          }
        >
          {applicationStages
            .filter((stage) => stage !== card.stage)
            .map((stage) => (
              <MenuItem key={stage} onSelect={() => onMove(card.id, stage)}>
                Move to {stageWords[stage]}
              </MenuItem>
            ))}
          <MenuSeparator />
          <MenuItem
            tone="danger"
            icon={<Trash2 aria-hidden="true" size={16} />}
            onSelect={() => onRemove(card.id, card.title)}
          >
            Remove from the board
          </MenuItem>
        </Menu>
      </div>
    </li>
  );
}
