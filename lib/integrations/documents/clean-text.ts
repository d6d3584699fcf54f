// Written as escapes: none of these is visible in an editor.
const softHyphen = /\u00ad/g;
const byteOrderMark = /\ufeff/g;
const privateUse = /[\ue000-\uf8ff]|[\u{f0000}-\u{ffffd}]|[\u{100000}-\u{10fffd}]/gu;
const controls = /(?![\t\n\r\f])\p{Cc}/gu;
/** Half characters can not be stored. */
const loneSurrogate = /\p{Surrogate}/gu;
const oddSpaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;

/** A word spelled with spaces between its letters, as designers set headings: at least four letters in a row. */
const spacedWords = /(?<![^\s])\p{L}(?: \p{L}){3,}(?:(?: {2,}\p{L}(?: \p{L})+)*)(?![^\s])/gu;

/**
 * One spelling for what looks alike: NFKC (ligatures, full-width letters), plain spaces, no soft hyphens, no icons from
 * private fonts. Zero-width and direction marks stay: the engine reports them.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(softHyphen, '')
    .replace(byteOrderMark, '')
    .replace(privateUse, ' ')
    .replace(controls, '')
    .replace(loneSurrogate, '\ufffd')
    .replace(oddSpaces, ' ')
    .replace(/\r\n?|\f|\u2028|\u2029/g, '\n');
}

/** `E X P E R I E N C E` → `EXPERIENCE`; words of one heading are told apart by wider gaps. */
export function mendSpacedLetters(line: string): string {
  return line.replace(spacedWords, (match) =>
    match
      .split(/ {2,}/)
      .map((word) => word.replaceAll(' ', ''))
      .join(' '),
  );
}
