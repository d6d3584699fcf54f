import type { AllowanceKind } from '@/lib/core/allowances';

export type Plan = {
  name: string;
  /** What each calendar month (UTC) holds. */
  allowances: Record<AllowanceKind, number>;
};

export const plans = {
  free: { name: 'Free', allowances: { ai_analyses: 10, ai_assessments: 20, ai_letters: 30 } },
} as const satisfies Record<string, Plan>;
