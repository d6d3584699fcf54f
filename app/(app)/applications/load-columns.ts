import type { BoardColumnData } from '@/components/applications/board-state';
import type { Actor } from '@/lib/core/actor';
import { relativeTime } from '@/lib/core/time';
import { listBoard } from '@/lib/features/applications/list-board';

/** The board as its pages show it: ages in words, without the postings. */
export async function loadColumns(actor: Actor): Promise<BoardColumnData[]> {
  const now = new Date();
  const columns = await listBoard(actor);
  return columns.map(({ stage, cards }) => ({
    stage,
    cards: cards.map(({ id, title, company, location, updatedAt }) => ({
      id,
      title,
      company,
      location,
      stage,
      age: relativeTime(updatedAt, now),
    })),
  }));
}
