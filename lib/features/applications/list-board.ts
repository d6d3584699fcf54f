import type { Actor } from '@/lib/core/actor';
import { type ApplicationStage, applicationStages } from '@/lib/core/application-stages';
import { type ApplicationCard, listApplicationCards } from './queries';

export type BoardColumn = { stage: ApplicationStage; cards: ApplicationCard[] };

/** The whole board, every stage in order, cards from top to bottom. */
export async function listBoard(actor: Actor): Promise<BoardColumn[]> {
  const cards = await listApplicationCards(actor.userId);
  return applicationStages.map((stage) => ({ stage, cards: cards.filter((card) => card.stage === stage) }));
}
