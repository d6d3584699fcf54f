import type { FailureKind } from './providers';

/**
 * Where a result came from. `reason` says why the built-in engine made it although a model was set up: a failure, or an
 * allowance that is used up; null when nothing went wrong. `staleSince`: an earlier answer served (ISO time).
 */
export type AiOrigin = {
  source: 'openai' | 'built_in';
  model: string | null;
  reason: FailureKind | 'allowance_used' | null;
  staleSince: string | null;
};

export const builtInOrigin: AiOrigin = { source: 'built_in', model: null, reason: null, staleSince: null };
