import { expect, test } from 'vitest';
import { jsonText } from './json-text';

test.each([
  ['alone', '{"a":1}'],
  ['in a fence', '```json\n{"a":1}\n```\n'],
  ['in a fence without a name', ' ```\n{"a":1}\n```'],
  ['after thoughts', '<think>a {"b":2}\n```json\n{}```</think>\n{"a":1}'],
  ['after thoughts, in a fence', '\n<think></think>\n\n```json\n{"a":1}```'],
])('gives the JSON that stands %s', (_, content) => {
  expect(jsonText(content)).toBe('{"a":1}');
});

test('gives nothing of thoughts that still go on', () => {
  expect(jsonText('<think>Perhaps {"a":1}')).toBe('');
});

test('leaves alone what an answer says of fences and thoughts', () => {
  const content = '{"a":"<think> ```json </think> ```"}';
  expect(jsonText(content)).toBe(content);
});
