import { env } from '@/lib/core/env';
import { ProviderError } from '@/lib/core/errors';
import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import { executeSql } from '@/lib/db/execute-sql';

/** Money set aside for one call, on the day (UTC) that it began. */
export type Reservation = { day: string | null; microUsd: number };

export type Budget = {
  /** @throws ProviderError `over_budget` when the day's rest does not cover it, or nobody can say whether it does */
  reserve: (microUsd: number) => Promise<Reservation>;
  /** Puts what the call cost in the reservation's place. Never throws: what can not be settled stays reserved. */
  settle: (reservation: Reservation, microUsd: number) => Promise<void>;
};

const microUsdPerUsd = 1_000_000;
const budgetMicroUsd = () => Math.round(env().AI_DAILY_BUDGET_USD * microUsdPerUsd);

const today = `(now() at time zone 'utc')::date`;

async function reserve(microUsd: number): Promise<Reservation> {
  if (microUsd === 0) return { day: null, microUsd };
  const most = budgetMicroUsd();
  const { rows } = await executeSql(
    `insert into ai_budgets as budget (day, committed_micro_usd)
      select ${today}, $1::bigint where $1::bigint <= $2::bigint
      on conflict (day) do update set committed_micro_usd = budget.committed_micro_usd + excluded.committed_micro_usd
        where budget.committed_micro_usd + excluded.committed_micro_usd <= $2::bigint
      returning day::text as day`,
    [microUsd, most],
  ).catch((cause: unknown) => {
    throw new ProviderError('openai', 'over_budget', { cause, reason: 'budget_unknown' });
  });
  const [row] = rows;
  if (!row) throw new ProviderError('openai', 'over_budget');
  return { day: String(row.day), microUsd };
}

async function settle({ day, microUsd: reserved }: Reservation, microUsd: number): Promise<void> {
  if (day === null || reserved === microUsd) return;
  await executeSql(
    `update ai_budgets set committed_micro_usd = greatest(0, committed_micro_usd + $1::bigint) where day = $2::date`,
    [microUsd - reserved, day],
  ).catch((error: unknown) =>
    log().warn({ fault: describeFault(error) }, 'the cost of a call was not settled'),
  );
}

export const budget: Budget = { reserve, settle };

/** What today's (UTC) calls cost and those under way may cost at most, beside what they may cost together; micro-USD. */
export async function spentToday(): Promise<{ committedMicroUsd: number; budgetMicroUsd: number }> {
  const { rows } = await executeSql(
    `select committed_micro_usd as committed from ai_budgets where day = ${today}`,
  );
  return { committedMicroUsd: Number(rows[0]?.committed ?? 0), budgetMicroUsd: budgetMicroUsd() };
}
