import type { ApplicationStage } from '@/lib/core/application-stages';

export type BoardCardData = {
  id: string;
  title: string;
  company: string;
  location: string | null;
  stage: ApplicationStage;
  /** Since when it stands as it does, in words made on the server: “3 days ago”. */
  age: string;
};

export type BoardColumnData = { stage: ApplicationStage; cards: BoardCardData[] };

/** `index` counts the places of the stage without the moved card. */
export type BoardMove = { id: string; stage: ApplicationStage; index: number };

export function findCard(columns: readonly BoardColumnData[], id: string) {
  for (const [columnIndex, column] of columns.entries()) {
    const index = column.cards.findIndex((card) => card.id === id);
    const card = column.cards[index];
    if (card) return { card, column, columnIndex, index };
  }
  return null;
}

export function applyMove(columns: readonly BoardColumnData[], move: BoardMove): BoardColumnData[] {
  const found = findCard(columns, move.id);
  if (!found) return [...columns];
  const card = { ...found.card, stage: move.stage };
  return columns.map((column) => {
    const cards = column.cards.filter((other) => other.id !== move.id);
    if (column.stage === move.stage) cards.splice(Math.min(move.index, cards.length), 0, card);
    return { ...column, cards };
  });
}

/** The card that the moved one lands below, null for the top. */
export function belowIdOf(columns: readonly BoardColumnData[], move: BoardMove): string | null {
  const column = columns.find((c) => c.stage === move.stage);
  const others = column?.cards.filter((card) => card.id !== move.id) ?? [];
  return others[move.index - 1]?.id ?? null;
}

const arrowSteps: Record<string, { columns: number; rows: number }> = {
  ArrowLeft: { columns: -1, rows: 0 },
  ArrowRight: { columns: 1, rows: 0 },
  ArrowUp: { columns: 0, rows: -1 },
  ArrowDown: { columns: 0, rows: 1 },
};

/** Where Shift and an arrow take a card; null at the edge. */
export function moveByArrow(columns: readonly BoardColumnData[], id: string, key: string): BoardMove | null {
  const step = arrowSteps[key];
  const found = findCard(columns, id);
  if (!step || !found) return null;
  const target = columns[found.columnIndex + step.columns];
  if (!target) return null;
  if (step.columns !== 0)
    return { id, stage: target.stage, index: Math.min(found.index, target.cards.length) };
  const index = found.index + step.rows;
  return index < 0 || index >= target.cards.length ? null : { id, stage: target.stage, index };
}

/** The card that an arrow alone takes the focus to; in an empty column it looks further the same way. */
export function focusByArrow(columns: readonly BoardColumnData[], id: string, key: string): string | null {
  const step = arrowSteps[key];
  const found = findCard(columns, id);
  if (!step || !found) return null;
  if (step.columns === 0) return found.column.cards[found.index + step.rows]?.id ?? null;
  for (let i = found.columnIndex + step.columns; columns[i]; i += step.columns) {
    const cards = columns[i]?.cards ?? [];
    const card = cards[Math.min(found.index, cards.length - 1)];
    if (card) return card.id;
  }
  return null;
}
