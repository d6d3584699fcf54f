import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextOf } from './context-of';

test('the words around a quote stop at its line', () => {
  const text = 'One\nWorked with React and Vue\nTwo';
  const start = text.indexOf('React');
  const context = contextOf(text, { start, end: start + 5, text: 'React' });
  expect(context.text).toBe('Worked with React and Vue');
  expect(context.text.slice(context.mark.start, context.mark.end)).toBe('React');
});

test('the mark covers the quote in every text', () => {
  const words = fc.array(fc.constantFrom('a', 'bcd', ' ', '\n', 'longer-word', '. '), { maxLength: 300 });
  fc.assert(
    fc.property(words, fc.nat(), fc.integer({ min: 1, max: 20 }), (parts, from, length) => {
      const text = parts.join('');
      if (text.length === 0) return;
      const start = from % text.length;
      const quote = text.slice(start, start + length).split('\n')[0] ?? '';
      if (quote.trim() === '' || quote !== quote.trim()) return;
      const { text: shown, mark } = contextOf(text, { start, end: start + quote.length, text: quote });
      expect(shown.slice(mark.start, mark.end)).toBe(quote);
    }),
  );
});
