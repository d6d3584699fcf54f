import type { Actor } from '@/lib/core/actor';
import { type ApplicationStage, applicationStages } from '@/lib/core/application-stages';
import { countByStage } from './queries';

/** How many applications stand in each stage, stages in order. */
export async function summarizeBoard(actor: Actor): Promise<{ stage: ApplicationStage; total: number }[]> {
  const counts = await countByStage(actor.userId);
  return applicationStages.map((stage) => ({ stage, total: counts.get(stage) ?? 0 }));
}
