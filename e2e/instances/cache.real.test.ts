import { expect, test } from 'vitest';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { proofScale } from '../proofs/scale';
import { eventually } from '../resilience/product';
import { withInstances } from './with-instances';

const instances = withInstances();

test('two instances with fifty callers each of one answer compute it exactly once', async () => {
  const two = await instances.start(2);
  const { userId } = await insertPerson('asha@example.com');
  const question = { kind: 'ask', input: 'one', userId, callers: 50, computeMs: 800 } as const;
  const answers = (await Promise.all(two.map((instance) => instance.say(question)))).flat();
  expect(answers).toHaveLength(100);
  expect(new Set(answers.map(({ value }) => value)).size).toBe(1);
  expect(answers.filter(({ servedFrom }) => servedFrom === 'computed')).toHaveLength(1);
  expect(await instances.deeds('compute one')).toHaveLength(1);
});

test('many answers asked for by two instances at once are each computed exactly once', async () => {
  const two = await instances.start(2);
  for (let n = 0; n < 20 * proofScale; n += 1) {
    const question = { kind: 'ask', input: `n${n}`, userId: null, callers: 5, computeMs: 5 } as const;
    await Promise.all(two.map((instance) => instance.say(question)));
    expect(await instances.deeds(`compute n${n}`)).toHaveLength(1);
  }
});

test('when the process that computes is killed another takes over once its lease has ended', async () => {
  const [first, second] = await instances.start(2);
  const question = { kind: 'ask', input: 'killed', userId: null, callers: 3 } as const;
  const lost = first?.say({ ...question, computeMs: 600_000 });
  lost?.catch(() => undefined);
  await eventually(async () => (await instances.deeds('compute killed')).length === 1, 10_000);
  const waiting = second?.say({ ...question, computeMs: 10 });
  await new Promise((resolve) => setTimeout(resolve, 7_000));
  // The living holder renews its lease: nobody took over in more than its length.
  expect(await instances.deeds('compute killed')).toHaveLength(1);
  const killedAt = Date.now();
  await first?.kill();
  expect(await waiting).toHaveLength(3);
  expect(Date.now() - killedAt).toBeLessThan(9_000);
  expect(await instances.deeds('compute killed')).toHaveLength(2);
  expect((await executeSql('select 1 as one from cache_flights')).rows).toEqual([]);
});
