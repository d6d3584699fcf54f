import type { BoardColumnData } from '@/components/applications/board-state';
import type { Actor } from '@/lib/core/actor';
import { ageOrDate } from '@/lib/core/time';
import { listBoard } from '@/lib/features/applications/list-board';
import { readLocality } from '@/lib/web/read-locality';

/** The board as its pages show it: ages in words, without the postings. */
export async function loadColumns(actor: Actor): Promise<BoardColumnData[]> {
  const now = new Date();
  const [columns, locality] = await Promise.all([listBoard(actor), readLocality()]);
  return columns.map(({ stage, cards }) => ({
    stage,
    cards: cards.map(({ id, title, company, location, updatedAt }) => ({
      id,
      title,
      company,
      location,
      stage,
      age: ageOrDate(updatedAt, now, locality),
    })),
  }));
}
