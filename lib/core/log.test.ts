import { expect, test } from 'vitest';
import { describeFault } from './fault';
import { createLog } from './log';

function lineOf(entry: Record<string, unknown>): string {
  const lines: string[] = [];
  createLog('info', { write: (line) => lines.push(line) }).info(entry, 'said');
  return lines.join('');
}

test('secrets, codes, addresses and texts do not reach a log line, at the top or inside', () => {
  const person = {
    email: 'asha@example.com',
    phone: '+911234567890',
    name: 'Asha Rao',
    code: '123456',
    token: 'tok_1',
    cookie: 'session=1',
    authorization: 'Bearer 1',
    secret: 'hush-1',
    text: 'Worked at Acme',
    props: { code: '654321' },
  };
  const line = lineOf({ ...person, user: person, request: { headers: person } });
  for (const value of [
    'asha@',
    '+9112',
    'Asha',
    '123456',
    '654321',
    'tok_1',
    'session=1',
    'Bearer',
    'hush-1',
    'Acme',
  ]) {
    expect(line).not.toContain(value);
  }
  expect(line).toContain('"msg":"said"');
});

test('a provider key does not reach a log line, in a form, a row or a whole configuration', () => {
  const key = 'sk-proj-0123456789abcdef';
  const config = { OPENAI_API_KEY: key, UPSTASH_REDIS_REST_TOKEN: key, SECRETS_KEY: key, OPENAI_MODEL: 'm' };
  const line = lineOf({ ...config, config, input: { value: key, sealed: key }, client: { apiKey: key } });
  expect(line).not.toContain(key);
  expect(line).toContain('"OPENAI_MODEL":"m"');
});

test('a fault keeps what one needs to find it and nothing that a database quotes', () => {
  const cause = Object.assign(new Error('Key (email)=(asha@example.com) exists'), { code: '23505' });
  const line = lineOf({ fault: describeFault(new Error('params: asha@example.com', { cause })) });
  expect(line).not.toContain('asha');
  expect(line).toContain('23505');
  expect(line).toContain('log.test.ts');
});
