/** The first of 1, 2 or 5 times a power of ten that is not below the highest value; 0 where nothing is above it. */
export function niceMax(values: readonly (number | null)[]): number {
  const highest = Math.max(0, ...values.map((value) => value ?? 0));
  if (highest === 0) return 0;
  const power = 10 ** Math.floor(Math.log10(highest));
  // Division by a power below one leaves a rest: 0.3 / 0.1 is 2.9999….
  const step = [1, 2, 5, 10].find((factor) => factor >= highest / power - 1e-9) ?? 10;
  return Number((step * power).toPrecision(1));
}

/** From the top (0) to the bottom (100) of a chart. */
export const heightOf = (value: number, max: number) =>
  max === 0 ? 100 : Math.round((1 - value / max) * 10_000) / 100;

/** One line for each run of values, in the middle of their slots; a value alone is a dot. */
export function linePath(values: readonly (number | null)[], max: number): string {
  return values
    .map((value, index) => {
      if (value === null) return '';
      const isStart = (values[index - 1] ?? null) === null;
      const isAlone = isStart && (values[index + 1] ?? null) === null;
      return `${isStart ? 'M' : 'L'}${index + 0.5} ${heightOf(value, max)}${isAlone ? 'h0' : ''}`;
    })
    .join('');
}
