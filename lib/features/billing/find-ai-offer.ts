import type { Actor } from '@/lib/core/actor';
import type { AllowanceKind } from '@/lib/core/allowances';
import { modelIdentity } from '@/lib/integrations/ai';
import { listAllowances } from './list-allowances';

/** What a person is told before they ask a model: which, where their data goes, how often they still may. */
export type AiOffer = { model: string; host: string; left: number; limit: number; resetsAt: Date };

/** Null when no model is set up: the page then says nothing of AI. */
export async function findAiOffer(actor: Actor, kind: AllowanceKind): Promise<AiOffer | null> {
  const [inUse, allowances] = await Promise.all([modelIdentity(), listAllowances(actor)]);
  const allowance = allowances.find((one) => one.kind === kind);
  if (!inUse || !allowance) return null;
  const { limit, used, resetsAt } = allowance;
  return { model: inUse.model, host: inUse.host, left: Math.max(0, limit - used), limit, resetsAt };
}
