import { describe, expect, it } from 'vitest';
import { foldCase, phraseKey, stem, stopWords, tokenize, tokenizePieces } from './tokenize';

const wordsOf = (text: string) => tokenize(text).map((token) => token.word);
const keysOf = (text: string) => tokenizePieces(text).map((piece) => piece.key);

describe('words', () => {
  const rows: [text: string, words: string[]][] = [
    ['C++, C#, F# and .NET', ['c++', 'c#', 'f#', 'and', '.net']],
    ['Node.js/Express', ['node.js', 'express']],
    ['CI/CD, A/B tests, TCP/IP', ['ci/cd', 'a/b', 'tests', 'tcp/ip']],
    ['R&D at AT&T. Next', ['r&d', 'at', 'at&t', 'next']],
    ['k8s; front-end (5+ years)', ['k8s', 'front-end', '5+', 'years']],
    ['Résumé – Zoë’s', ['resume', "zoe's"]],
    ['नमस्ते दुनिया', ['नमस्ते', 'दुनिया']],
    ['end.Start', ['end.start']],
    ['', []],
  ];
  it.each(rows)('%s', (text, words) => expect(wordsOf(text)).toEqual(words));

  it('stand where they say', () => {
    const text = '🎉 C++ – CI/CD, Résumé.';
    for (const { start, end, word } of tokenize(text)) expect(foldCase(text.slice(start, end))).toBe(word);
  });
});

describe('pieces', () => {
  it('are split at every joint and folded to one spelling', () => {
    expect(keysOf('Node.js CI/CD R&D')).toEqual(['node', 'js', 'ci', 'cd', 'r', 'and', 'd']);
    expect(keysOf('health & safety')).toEqual(keysOf('Health and Safety'));
    expect(keysOf("bachelor's degrees")).toEqual(['bachelor', 'degree']);
    expect(keysOf('data visualisation')).toEqual(keysOf('Data Visualizations'));
    expect(keysOf('ASP.NET and .NET')).toEqual(['asp', 'net', 'and', '.net']);
  });

  it('keep plurals whose singular is another matter', () => {
    for (const word of ['sales', 'accounts', 'windows', 'analytics', 'aws', 'redis', 'css']) {
      expect(phraseKey(word)).toBe(word);
    }
  });
});

describe('stems', () => {
  it('join the forms of a word', () => {
    for (const forms of [
      ['manage', 'manages', 'managed', 'managing'],
      ['plan', 'plans', 'planned', 'planning'],
      ['nurse', 'nurses', 'nursing'],
      ['organise', 'organizing', 'organised'],
    ]) {
      expect(new Set(forms.map(stem)).size, forms.join()).toBe(1);
    }
  });

  it('leave short words, terms with signs and other scripts alone', () => {
    for (const word of ['king', 'red', 'c++', 'node.js', 'नमस्ते', 'ring']) expect(stem(word)).toBe(word);
  });
});

it('stop words are folded words', () => {
  expect(stopWords.has('the')).toBe(true);
  expect([...stopWords].filter((word) => word !== foldCase(word))).toEqual([]);
});
