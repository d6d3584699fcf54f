import { expect, test } from 'vitest';
import { ProviderError } from './errors';
import { firstAvailable } from './first-available';
import { type FailureKind, failureKinds } from './providers';

const failing = (kind: FailureKind) => new ProviderError('openai', kind);

/** Vendors by name: a failure's kind, an error of another sort, or the answer. */
function serve(vendors: Record<string, FailureKind | Error | { answer: string }>, stopsOn?: FailureKind[]) {
  const asked: string[] = [];
  const served = firstAvailable(
    Object.keys(vendors),
    async (name) => {
      asked.push(name);
      const said = vendors[name];
      if (typeof said === 'string') throw failing(said);
      if (said instanceof Error) throw said;
      return said?.answer;
    },
    stopsOn,
  );
  return served.then(
    (value) => ({ value, asked }),
    (error: unknown) => ({ error, asked }),
  );
}

test('the first vendor that answers serves, and nobody behind it is asked', async () => {
  expect(await serve({ first: { answer: 'one' }, second: { answer: 'two' } })).toEqual({
    value: { value: 'one', vendor: 'first', failure: null },
    asked: ['first'],
  });
});

test('after each failure but a rejected input the next vendor serves, and the result says why', async () => {
  for (const kind of failureKinds.filter((one) => one !== 'rejected')) {
    expect(await serve({ first: kind, second: { answer: 'two' } })).toMatchObject({
      value: { value: 'two', vendor: 'second', failure: kind },
    });
  }
});

test('the failure told is that of the vendor before the one that served', async () => {
  const served = await serve({ first: 'timeout', second: 'server_error', third: { answer: 'three' } });
  expect(served).toMatchObject({ value: { vendor: 'third', failure: 'server_error' } });
});

test('a rejected input stops: another vendor would not help', async () => {
  const served = await serve({ first: 'rejected', second: { answer: 'two' } });
  expect(served).toMatchObject({ error: { kind: 'rejected' }, asked: ['first'] });
});

test('where the last vendor does not share the input, a rejected one goes on too', async () => {
  const served = await serve({ first: 'rejected', second: { answer: 'two' } }, []);
  expect(served).toMatchObject({ value: { value: 'two', failure: 'rejected' } });
});

test('a caller that left, and a fault of our own, are no reason to ask another vendor', async () => {
  const left = new DOMException('left', 'AbortError');
  for (const reason of [left, new TypeError('no such field')]) {
    expect(await serve({ first: reason, second: { answer: 'two' } })).toEqual({
      error: reason,
      asked: ['first'],
    });
  }
});

test('when none answers the last failure is thrown, and without vendors there is one too', async () => {
  expect(await serve({ first: 'timeout', second: 'unreachable' })).toMatchObject({
    error: { kind: 'unreachable' },
    asked: ['first', 'second'],
  });
  expect(await serve({})).toMatchObject({ error: expect.any(Error) });
});
