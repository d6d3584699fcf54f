/** Joins class names, skipping what is absent. It does not settle conflicts: pass layout classes only, not colors. */
export function classNames(...parts: (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
