import { expect, test } from 'vitest';
import { executeSql } from '@/lib/db/execute-sql';
import { withRealDb } from '@/lib/db/testing/real-db';
import { budget, spentToday } from './postgres';

withRealDb();

test('of 50 who reserve the last dollar at once, exactly as many get it as it holds', async () => {
  const { budgetMicroUsd } = await spentToday();
  const dollar = 1_000_000;
  await budget.reserve(budgetMicroUsd - dollar);
  const each = 90_000;
  const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => budget.reserve(each)));
  const granted = outcomes.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  expect(granted).toHaveLength(Math.floor(dollar / each));
  expect((await spentToday()).committedMicroUsd).toBe(budgetMicroUsd - dollar + granted.length * each);
  await Promise.all(granted.map((held) => budget.settle(held, 1)));
  expect((await spentToday()).committedMicroUsd).toBe(budgetMicroUsd - dollar + granted.length);
});

test('of 50 who make the first reservation of a day at once, none is lost', async () => {
  await executeSql('truncate ai_budgets');
  await Promise.all(Array.from({ length: 50 }, () => budget.reserve(7)));
  expect((await spentToday()).committedMicroUsd).toBe(350);
});
