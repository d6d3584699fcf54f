import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { inTransaction } from '@/lib/db/client';
import { confirmApplication } from './confirm-application';
import { type ApplicationCard, insertEvent, moveCard } from './queries';
import { MoveApplication } from './schema';

/** Moves a card within its stage or to another. The first move to `applied` sends the confirmation mail, once. */
export async function moveApplication(actor: Actor, input: MoveApplication): Promise<ApplicationCard> {
  const move = MoveApplication.parse(input);
  return inTransaction(async () => {
    const moved = await moveCard(actor.userId, move);
    if (!moved) throw new AppError('not_found', 'This application does not exist, or it was removed.');
    const { card, fromStage } = moved;
    if (fromStage === move.stage) return card;
    await insertEvent(actor.userId, {
      applicationId: card.id,
      kind: 'moved',
      fromStage,
      toStage: move.stage,
    });
    if (move.stage === 'applied') await confirmApplication(actor, card);
    return card;
  });
}
