import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { renderLetterPdf } from './pdfkit';

const letter = {
  title: 'Letter to Łódź Motors',
  author: 'Zoë Πέτρου',
  header: ['Zoë Πέτρου', 'zoe@example.com'],
  paragraphs: [
    'Dear team at Łódź Motors,',
    'I worked with Иван Петров on Ｑ4 — 40 % faster.',
    'Kind regards,\nZoë Πέτρου',
  ],
  date: new Date('2026-11-03T00:00:00Z'),
};

test('a printed letter holds its words in every alphabet that the fonts know', async () => {
  const bytes = await renderLetterPdf(letter);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  for (const words of ['Łódź Motors', 'Иван Петров', 'Zoë Πέτρου', '40 % faster'])
    expect(text).toContain(words);
});

test('a letter longer than a page goes on to the next', async () => {
  const long = {
    ...letter,
    paragraphs: Array.from({ length: 60 }, () => 'A line that is long enough to be a line. '.repeat(5)),
  };
  const { totalPages } = await extractText(
    await getDocumentProxy(new Uint8Array(await renderLetterPdf(long))),
  );
  expect(totalPages).toBeGreaterThan(1);
});
