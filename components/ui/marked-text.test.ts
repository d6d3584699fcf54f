import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { MarkedText, type TextMark } from './marked-text';

const text = 'Ran the month-end close in Tally.';

function render(marks: TextMark[]): { words: string; marked: string[] } {
  const html = renderToStaticMarkup(createElement(MarkedText, { text, marks }));
  return {
    words: html.replaceAll(/<[^>]+>/g, ''),
    marked: [...html.matchAll(/data-mark="([^"]+)"[^>]*>([^<]*)</g)].map(
      ([, id, words]) => `${id}: ${words}`,
    ),
  };
}

describe('MarkedText', () => {
  it('marks exactly the given spans, in the order of the text', () => {
    const { marked } = render([
      { id: 'tally', start: 27, end: 32 },
      { id: 'close', start: 8, end: 23 },
    ]);
    expect(marked).toEqual(['close: month-end close', 'tally: Tally']);
  });

  it('loses and repeats no letter where marks overlap, nest or are empty', () => {
    const { words, marked } = render([
      { id: 'whole', start: 8, end: 23 },
      { id: 'inside', start: 18, end: 23 },
      { id: 'across', start: 20, end: 30 },
      { id: 'empty', start: 27, end: 27 },
    ]);
    expect(words).toBe(text);
    expect(marked).toEqual(['whole: month-end close']);
  });

  it('shows what looks like markup as text', () => {
    const html = renderToStaticMarkup(createElement(MarkedText, { text: '<b>C++</b>', marks: [] }));
    expect(html).toContain('&lt;b&gt;C++&lt;/b&gt;');
  });
});
