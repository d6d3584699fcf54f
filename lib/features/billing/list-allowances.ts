import type { Actor } from '@/lib/core/actor';
import { type AllowanceKind, allowanceKinds } from '@/lib/core/allowances';
import { tiers } from '@/lib/core/plans';
import { isModelSetUp } from '@/lib/integrations/ai';
import { findRights } from './find-rights';
import { nextPeriod, periodOf } from './period';
import { listUses } from './queries';

export type Allowance = { kind: AllowanceKind; used: number; limit: number; resetsAt: Date };

/** What the person used of this month and what it holds; empty without a model: nothing is counted then. */
export async function listAllowances(actor: Actor, at = new Date()): Promise<Allowance[]> {
  if (!(await isModelSetUp())) return [];
  const [uses, { tier }] = await Promise.all([listUses(actor.userId, periodOf(at)), findRights(actor, at)]);
  const usedOf = (kind: AllowanceKind) => uses.find((use) => use.kind === kind)?.used ?? 0;
  return allowanceKinds.map((kind) => ({
    kind,
    used: usedOf(kind),
    limit: tiers[tier].allowances[kind],
    resetsAt: nextPeriod(at),
  }));
}
