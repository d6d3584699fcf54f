import { sql } from 'drizzle-orm';
import { db } from './client';

/** Runs one statement with `$1` parameters, for the queue, in the surrounding transaction if there is one. */
export async function executeSql(
  text: string,
  values: unknown[] = [],
): Promise<{ rows: Record<string, unknown>[] }> {
  const chunks = text
    .split(/\$(\d+)/)
    .map((part, index) => (index % 2 === 0 ? sql.raw(part) : sql.param(values[Number(part) - 1] ?? null)));
  const result = await (await db()).execute(sql.join(chunks));
  return { rows: (result as unknown as { rows: Record<string, unknown>[] }).rows };
}
