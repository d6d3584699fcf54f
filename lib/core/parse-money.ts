import { minorFactor } from './money';

const digitsOf = (currency: string) => String(minorFactor(currency)).length - 1;

/** Minor units of an amount as people write it: `12`, `12.5` and `1,200.00`, digit by digit. Null for what is none of the currency. */
export function parseMoney(text: string, currency: string): number | null {
  const digits = digitsOf(currency);
  const [, whole = '', rest = ''] =
    /^(\d{1,3}(?:(?:,\d{2,3})*,\d{3})?|\d+)(?:\.(\d+))?$/.exec(text.trim()) ?? [];
  if (!whole || rest.length > digits) return null;
  const minor = Number(whole.replaceAll(',', '') + rest.padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? minor : null;
}

/** The same the other way, for a field: `12.00`, `1800`. */
export function writeAmount(amountMinor: number, currency: string): string {
  const digits = digitsOf(currency);
  const text = String(amountMinor).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
