import type { YearMonth } from '@/lib/engine/types';

/**
 * What "present" means in a CV: the month in which it was uploaded. The person wrote it then, and reading the same
 * file again next year gives the same months.
 */
export function asOfUpload(createdAt: Date): YearMonth {
  return { year: createdAt.getUTCFullYear(), month: createdAt.getUTCMonth() + 1 };
}
