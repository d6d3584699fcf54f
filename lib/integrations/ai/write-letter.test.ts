import { describe, expect, test } from 'vitest';
import { ProviderError } from '@/lib/core/errors';
import { letterText, letterWords } from '@/lib/engine/letters/compose-letter';
import type { AskModel, Task } from './ask-model';
import type { LetterAnswer } from './prompts/write-letter';
import { letterOf } from './testing/samples';
import { writeLetterByModel } from './write-letter';

const sentence = (text: string, cvQuotes: string[] = []) => ({ text, cvQuotes, jobQuotes: [] });
const fact = sentence('At Finpay Technologies I cut failed payouts by 32% with Kafka and PostgreSQL.', [
  'Cut failed payouts by 32% with Kafka and PostgreSQL',
]);
const wish = sentence('I would be glad to show your team how that went in a conversation.');

/** About so many words of body, in four paragraphs. */
function letter(words: number, extra = [fact]): LetterAnswer {
  const each = wish.text.split(' ').length;
  const wishes = Array.from(
    { length: Math.max(1, Math.round((words - extra.length * 13) / each)) },
    () => wish,
  );
  const half = Math.ceil(wishes.length / 2);
  return {
    paragraphs: [
      { sentences: extra },
      { sentences: wishes.slice(0, half) },
      { sentences: wishes.slice(half) },
    ],
  };
}

/** A model that answers in turn. */
function scripted(...answers: (LetterAnswer | Error)[]): { ask: AskModel; asked: Task<unknown>[] } {
  const asked: Task<unknown>[] = [];
  const ask: AskModel = async (task) => {
    asked.push(task);
    const answer = answers[asked.length - 1];
    if (!answer || answer instanceof Error) throw answer ?? new Error('asked too often');
    return task.schema.parse(answer);
  };
  return { ask, asked };
}

const turn = { userId: 'person-1', deadlineMs: 5_000 };
const write = (ask: AskModel, hasLeft = () => false) =>
  writeLetterByModel(ask, letterOf(), turn, { onProgress: () => undefined, hasLeft });

describe('a letter', () => {
  test('of the right length and truth is asked for once', async () => {
    const { ask, asked } = scripted(letter(280));
    const { wordCount, advice } = await write(ask);
    expect(asked).toHaveLength(1);
    expect(wordCount).toBeGreaterThanOrEqual(letterWords.min);
    expect(advice).toEqual([]);
  });

  test('that is too short gets one more round, which says so', async () => {
    const { ask, asked } = scripted(letter(150), letter(280));
    expect((await write(ask)).wordCount).toBeGreaterThanOrEqual(letterWords.min);
    expect(asked).toHaveLength(2);
    expect(asked[1]?.instructions).toMatch(/has only \d+ words/);
    expect(asked[1]?.data.join()).toContain('⟦LETTER⟧');
  });

  test('that stays short is kept, with advice on what to add to the CV', async () => {
    const { ask, asked } = scripted(letter(150), letter(120));
    const { wordCount, advice } = await write(ask);
    expect(asked).toHaveLength(2);
    expect(wordCount).toBeGreaterThan(140);
    expect(wordCount).toBeLessThan(letterWords.min);
    expect(advice.length).toBeGreaterThan(0);
  });

  test('that stays too long is shortened to the limit, keeping salutation, facts of the first lines and signature', async () => {
    const { ask } = scripted(letter(520), letter(500));
    const { paragraphs, wordCount } = await write(ask);
    expect(wordCount).toBeLessThanOrEqual(letterWords.max);
    expect(wordCount).toBeGreaterThanOrEqual(letterWords.min);
    expect(letterText(paragraphs)).toMatch(/^Dear[\s\S]*cut failed payouts[\s\S]*Asha Rao$/);
  });

  test('that claims too much is asked for again with the sentences marked, and the truer one is taken', async () => {
    const lie = sentence('I led 900 engineers at Google.');
    const { ask, asked } = scripted(letter(280, [fact, lie]), letter(280));
    const { paragraphs } = await write(ask);
    expect(asked[1]?.data.at(-1)).toContain('I led 900 engineers at Google.');
    expect(asked[1]?.instructions).not.toContain('900');
    expect(paragraphs.flat().filter(({ kind }) => kind === 'unsupported')).toEqual([]);
  });

  test('whose claim stays is kept with that sentence marked for the person', async () => {
    const lie = sentence('I led 900 engineers at Google.', ['Led a team of 4 engineers']);
    const { ask } = scripted(letter(280, [fact, lie]), letter(280, [fact, lie]));
    const marked = (await write(ask)).paragraphs.flat().filter(({ kind }) => kind === 'unsupported');
    expect(marked.map(({ text }) => text)).toEqual([lie.text]);
  });

  test('whose second round fails is the first one', async () => {
    const { ask } = scripted(letter(150), new ProviderError('openai', 'timeout'));
    expect((await write(ask)).wordCount).toBeGreaterThan(140);
  });

  test('whose reader left in the second round is no letter', async () => {
    const gone = new Error('left');
    const { ask } = scripted(letter(150), gone);
    await expect(write(ask, () => true)).rejects.toBe(gone);
  });

  test('with a salutation and a closing of the model’s own has ours alone', async () => {
    const own = letter(280, [sentence('Dear Mr. Hogwarts,'), fact, sentence('Yours faithfully,')]);
    const { ask } = scripted(own, own);
    const text = letterText((await write(ask)).paragraphs);
    expect(text).not.toMatch(/Hogwarts|faithfully/);
  });

  test('without a sentence is a failure, not an empty letter', async () => {
    const { ask } = scripted({ paragraphs: [] });
    await expect(write(ask)).rejects.toMatchObject({ kind: 'bad_response', detail: { reason: 'empty' } });
  });
});
