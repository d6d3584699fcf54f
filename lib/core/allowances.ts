/** What a plan counts by the month. */
export const allowanceKinds = ['ai_analyses', 'ai_assessments', 'ai_letters'] as const;
export type AllowanceKind = (typeof allowanceKinds)[number];
