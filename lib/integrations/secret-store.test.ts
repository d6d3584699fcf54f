import { expect, test } from 'vitest';
import { createSecretStore, type StoredSecret } from './secret-store';

const secretOf = (value: string): StoredSecret => ({
  ...{ id: value, provider: 'openai', name: 'OPENAI_API_KEY', value },
  ...{ isActive: true, firstAt: new Date(0), overlapsUntil: null },
});

/** A store on a clock and a database that the test holds in its hand. */
function storeOf(answer: () => Promise<readonly StoredSecret[]>) {
  const clock = { ms: 0, looks: 0 };
  const store = createSecretStore(
    () => {
      clock.looks += 1;
      return answer();
    },
    () => clock.ms,
  );
  const values = async () => (await store.read()).map(({ value }) => value);
  return { clock, store, values };
}

test('what is read is never older than ten seconds, and nobody waits for a look before eight', async () => {
  let current = 'old';
  const { clock, values } = storeOf(async () => [secretOf(current)]);
  expect(await values()).toEqual(['old']);
  current = 'new';
  clock.ms = 4_999;
  expect(await values()).toEqual(['old']);
  expect(clock.looks).toBe(1);
  clock.ms = 5_000;
  expect(await values()).toEqual(['old']);
  expect(clock.looks).toBe(2);
  await expect.poll(values).toEqual(['new']);
  expect(clock.looks).toBe(2);
  current = 'newest';
  clock.ms = 60_000;
  expect(await values()).toEqual(['newest']);
});

test('a hundred readers at once look once', async () => {
  const { clock, values } = storeOf(async () => [secretOf('key')]);
  await Promise.all(Array.from({ length: 100 }, values));
  expect(clock.looks).toBe(1);
});

test('a database that fails leaves what was read last, nothing when there was nothing, and is not asked each time', async () => {
  let isDown = true;
  const { clock, values } = storeOf(async () => {
    if (isDown) throw new Error('gone');
    return [secretOf('key')];
  });
  expect(await values()).toEqual([]);
  expect(await values()).toEqual([]);
  expect(clock.looks).toBe(1);
  isDown = false;
  clock.ms = 5_000;
  expect(await values()).toEqual(['key']);
  isDown = true;
  clock.ms = 500_000;
  expect(await values()).toEqual(['key']);
  expect(await values()).toEqual(['key']);
  expect(clock.looks).toBe(3);
});

test('a database that hangs keeps the first reader for two seconds and nobody after', async () => {
  const { values } = storeOf(() => new Promise(() => undefined));
  const startedAt = performance.now();
  expect(await values()).toEqual([]);
  expect(performance.now() - startedAt).toBeLessThan(8_000);
  const again = performance.now();
  expect(await values()).toEqual([]);
  expect(performance.now() - again).toBeLessThan(1_500);
});

test('after a change here the next reading looks, and an answer from before it counts for nothing', async () => {
  const answers: ((found: StoredSecret[]) => void)[] = [];
  const { store, values } = storeOf(() => new Promise((resolve) => answers.push(resolve)));
  const early = values();
  store.forget();
  const late = values();
  answers[1]?.([secretOf('new')]);
  expect(await late).toEqual(['new']);
  answers[0]?.([secretOf('old')]);
  await early;
  expect(await values()).toEqual(['new']);
});
