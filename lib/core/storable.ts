/** The text without NUL, the one character that PostgreSQL does not keep: it refuses the whole statement instead. */
export function storable(text: string): string {
  return text.replaceAll('\0', '');
}
