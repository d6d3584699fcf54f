import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import type { BoardColumnData } from './board-state';
import { stageTones, stageWords } from './stage-words';

/** The board as rows, stage by stage: easier on a phone and for screen readers. */
export function ApplicationsList({ columns }: { columns: readonly BoardColumnData[] }) {
  const rows = columns.flatMap((column) => column.cards);
  return (
    <Card padding="none">
      <ul className="divide-y divide-line">
        {rows.map((card) => (
          <li
            key={card.id}
            className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 hover:bg-hover sm:px-5"
          >
            <div className="min-w-0 flex-1 basis-56">
              <Link href={`/applications/${card.id}`} className="font-medium after:absolute after:inset-0">
                {card.title}
              </Link>
              <p className="truncate text-sm text-muted">
                {card.location ? `${card.company} · ${card.location}` : card.company}
              </p>
            </div>
            <Badge tone={stageTones[card.stage]}>{stageWords[card.stage]}</Badge>
            <span className="text-sm text-muted sm:w-28 sm:text-right">{card.age}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
