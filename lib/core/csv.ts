export type CsvCell = string | number | null;

// What a spreadsheet takes for a formula, also behind spaces or quotes, and in the wide forms of East Asian keyboards.
const formula = /^[\t\r]|^[\s"'`]*[=+\-@＝＋－＠]/;

function toCell(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180, a line of names first. Texts that a spreadsheet would run as a formula begin with an apostrophe; null is empty. */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}
