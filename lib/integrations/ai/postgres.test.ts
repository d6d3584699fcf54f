import { expect, test } from 'vitest';
import { executeSql } from '@/lib/db/execute-sql';
import { withTestDb } from '@/lib/db/testing/test-db';
import { budget, spentToday } from './postgres';

withTestDb();

const committed = async () => (await spentToday()).committedMicroUsd;

test('what is reserved counts at once, and what it cost stands in its place afterwards', async () => {
  const held = await budget.reserve(5_000);
  expect(await committed()).toBe(5_000);
  await budget.settle(held, 1_200);
  expect(await committed()).toBe(1_200);
  await budget.settle(await budget.reserve(700), 0);
  expect(await committed()).toBe(1_200);
});

test('more than the rest of the day is refused, also as the first of the day', async () => {
  const { budgetMicroUsd } = await spentToday();
  await expect(budget.reserve(budgetMicroUsd + 1)).rejects.toMatchObject({ kind: 'over_budget' });
  expect(await committed()).toBe(0);
  await budget.reserve(budgetMicroUsd);
  await expect(budget.reserve(1)).rejects.toMatchObject({ kind: 'over_budget', code: 'limit_reached' });
  expect(await committed()).toBe(budgetMicroUsd);
});

test('what was reserved yesterday is settled yesterday', async () => {
  const held = await budget.reserve(5_000);
  await executeSql('update ai_budgets set day = day - 1');
  await budget.settle(
    { ...held, day: String((await executeSql('select day::text from ai_budgets')).rows[0]?.day) },
    10,
  );
  const { rows } = await executeSql('select committed_micro_usd as sum from ai_budgets');
  expect(rows.map((row) => Number(row.sum))).toEqual([10]);
  expect(await committed()).toBe(0);
});

test('what costs nothing needs no budget', async () => {
  await budget.settle(await budget.reserve(0), 0);
  expect((await executeSql('select * from ai_budgets')).rows).toEqual([]);
});
