import type { Span } from '@/lib/engine/types';

/** A word as people see it (`Node.js`, `CI/CD`, `R&D`), with its case-folded form. */
export type Token = Span & { word: string };

/** The smallest unit that phrases are matched by: `node` `js`, `ci` `cd`, `r` `and` `d`, `c++`, `.net`. */
export type Piece = Span & { key: string };

const pieceSource =
  "(?:(?<![\\p{L}\\p{N}])\\.(?=[Nn][Ee][Tt](?![\\p{L}\\p{N}])))?[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['’]\\p{L}+)*(?:\\+\\+|[+#](?![\\p{L}\\p{N}]))?";
const piecePattern = new RegExp(`${pieceSource}|&`, 'gu');
const tokenPattern = new RegExp(`${pieceSource}(?:[.&_-]${pieceSource})*`, 'gu');
const shortSlashPattern = /^[\p{L}\p{N}]{1,3}$/u;

/**
 * Words with offsets. Inside a word `. - & _` are kept, `/` between short halves only (`CI/CD`, `A/B`, but `React` and
 * `Vue` of `React/Vue`), `+` and `#` at the end (`C++`, `C#`), and the dot of `.NET`.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const last = tokens.at(-1);
    if (
      last &&
      last.end === start - 1 &&
      text[last.end] === '/' &&
      shortSlashPattern.test(match[0]) &&
      shortSlashPattern.test(last.word)
    ) {
      last.end = end;
      last.word = foldCase(text.slice(last.start, end));
    } else {
      tokens.push({ start, end, word: foldCase(match[0]) });
    }
  }
  return tokens;
}

/** Pieces with offsets, keyed by `phraseKey`, for matching phrases in any of their spellings. */
export function tokenizePieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  piecePattern.lastIndex = 0;
  for (let match = piecePattern.exec(text); match !== null; match = piecePattern.exec(text)) {
    const word = match[0];
    pieces.push({ start: match.index, end: match.index + word.length, key: phraseKey(word) });
  }
  return pieces;
}

/** Lower case without accents: `Résumé` → `resume`. Letters of other scripts keep their marks. */
export function foldCase(word: string): string {
  const lower = word.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is the range of ASCII
  if (/^[\x00-\x7f]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll('’', "'");
}

const keys = new Map<string, string>();
const maxKeys = 50_000;

/** The form in which one word of a phrase is compared: folded, singular, in American spelling. `&` is `and`. */
export function phraseKey(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = word === '&' ? 'and' : americanize(singularize(stripApostrophe(foldCase(word))));
  if (keys.size < maxKeys) keys.set(word, key);
  return key;
}

function stripApostrophe(word: string): string {
  return word.replace(/'s$/, '').replaceAll("'", '');
}

/** Plurals whose singular is another matter: a sale is not sales, a window is not Windows. */
const fixedPlurals = new Set(
  'sales windows teams news operations collections means series accounts stores pals arms goods atls cmms hrms'.split(
    ' ',
  ),
);

function singularize(word: string): string {
  if (fixedPlurals.has(word)) return word;
  if (word.length < 4 || !/^[a-z]+s$/.test(word) || /(?:ss|us|is|ics)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

const british: readonly (readonly [RegExp, string])[] = [
  [/isation$/, 'ization'],
  [/(?<=[a-z]{3})ise$/, 'ize'],
  [/(?<=[a-z]{3})ising$/, 'izing'],
  [/(?<=[a-z]{3})ised$/, 'ized'],
  [/(?<=[a-z]{3})iser$/, 'izer'],
  [/^analys(e|ed|ing|er)$/, 'analyz$1'],
  [/^(col|lab|behavi|harb|fav|hon|neighb)our/, '$1or'],
  [/^(cent|theat|met|lit|fib)re$/, '$1er'],
  [/(?<=[a-z]{3}e)ll(ing|ed|er)$/, 'l$1'],
  [/^licence$/, 'license'],
  [/^programme$/, 'program'],
  [/^catalogue$/, 'catalog'],
  [/^aluminium$/, 'aluminum'],
  [/^paediatric/, 'pediatric'],
  [/^orthopaedic/, 'orthopedic'],
  [/^gynaecolog/, 'gynecolog'],
  [/^anaesth/, 'anesth'],
  [/^haem/, 'hem'],
  [/^tyre$/, 'tire'],
  [/^jewellery$/, 'jewelry'],
];

function americanize(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  for (const [pattern, replacement] of british) {
    if (pattern.test(word)) return word.replace(pattern, replacement);
  }
  return word;
}

/** Light English stem for text similarity: plural, -ing, -ed, final e. Other scripts and terms with signs stay. */
export function stem(word: string): string {
  const key = phraseKey(word);
  if (key.length < 5 || !/^[a-z]+$/.test(key)) return key;
  const base = key.replace(/(?<=[a-z]*[aeiouy][a-z]*[a-z])(?:ing|ed|ly)$/, '');
  if (base.length < 3) return key;
  const undoubled = base === key ? base : base.replace(/([bdfgmnprt])\1$/, '$1');
  return undoubled.length > 4 || undoubled !== key ? undoubled.replace(/(?<=[a-z]{3})e$/, '') : undoubled;
}

/** Words that carry no meaning of their own, case-folded. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above across after again against all also am an and any are aren't as at be because been before being below
  between both but by can can't could did do does doing don't down during each etc few for from further had has have
  having he her here hers him his how i i'm if in into is it its itself just like may me might more most must my no nor
  not of off on once only or other our ours out over own per same shall she should so some such than that the their
  theirs them then there these they this those through to too under until up upon us very via was we were what when
  where which while who whom why will with within without would you your yours`.split(/\s+/),
);
