import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from './csv';

/** A reader by the letter of RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const [, raw = '', end] = cell.exec(text) ?? [];
    if (end === undefined) throw new Error('not CSV');
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const cellOf = (value: string) => parseCsv(toCsv(['name'], [[value]]))[1]?.[0];

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\tx',
  '\rx',
  '\n=1',
  ' =1',
  '"=1',
  `'=1`,
  ' " -1',
  '＝1',
  '\u00a0=1',
  '\ufeff=1',
])('%j is not run as a formula', (value) => {
  expect(cellOf(value)).toBe(`'${value}`);
});

test.each(['gpt-6-luna', 'a=b', 'one, two', 'say "so"', 'two\r\nlines', ''])('%j stays as it is', (value) => {
  expect(cellOf(value)).toBe(value);
});

test('numbers are numbers, also below zero, and nothing is an empty cell', () => {
  expect(toCsv(['a', 'b', 'c'], [[-1.5, null, 0]])).toBe('a,b,c\r\n-1.5,,0\r\n');
});

test('whatever the texts, they are read back whole and none begins as a formula', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'=+-@,"\'\r\n\t ab') }));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 5 }), (rows) => {
      const read = parseCsv(toCsv(['a', 'b'], rows))
        .slice(1)
        .flat();
      for (const [at, value] of rows.flat().entries()) expect([value, `'${value}`]).toContain(read[at]);
      for (const cell of read) expect(cell).not.toMatch(/^[\s"]*[=+\-@]/);
    }),
  );
});
