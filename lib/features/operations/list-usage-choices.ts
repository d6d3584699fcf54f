import { type Actor, assertAdmin } from '@/lib/core/actor';
import type { UsageRange } from './schema';
import { listUsageChoices as listChoices, type UsageChoice } from './usage-queries';
import { rangeMs } from './usage-spans';

export type { UsageChoice } from './usage-queries';

/** What there is to filter by in a range. */
export async function listUsageChoices(
  actor: Actor,
  range: UsageRange,
  now = new Date(),
): Promise<UsageChoice[]> {
  assertAdmin(actor);
  return listChoices(new Date(now.getTime() - rangeMs[range]));
}
