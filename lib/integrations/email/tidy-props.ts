import { AppError } from '@/lib/core/errors';

const mostLength = 300;
const mostNoteLength = 2_000;
const mostNoteLines = 40;
const mostLinkLength = 2_000;

// Bidi controls, zero-width marks and tags; the joiners stay, for Indic scripts and emoji are written with them.
const unseen = /(?!\u200C|\u200D|[\u0600-\u0605\u06DD])\p{Cf}/gu;
const breaks = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
const loneSurrogates = /\p{Cs}/gu;
const noteBreaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** One line of text that shows all that it holds: what others wrote can neither begin a header nor turn the words around it. */
export function oneLine(text: string, most = mostLength): string {
  return cut(text.replace(loneSurrogates, '\uFFFD').replace(unseen, '').replace(breaks, ' ').trim(), most);
}

/** Never inside a pair of surrogates. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.trimEnd()}…`;
}

function someLines(text: string): string {
  const lines = text.split(noteBreaks).map((line) => oneLine(line, mostNoteLength));
  return cut(lines.slice(0, mostNoteLines).join('\n').trim(), mostNoteLength);
}

/** A link keeps its path and leads to this site, whatever was in it. @throws AppError `invalid` when it is no web address, or endless */
export function ownLink(link: string, baseUrl: string): string {
  const asked = URL.canParse(link) ? new URL(link) : null;
  if (!asked || !/^https?:$/.test(asked.protocol) || link.length > mostLinkLength) {
    throw new AppError('invalid', 'This mail can not be written.', { detail: { wrong: 'link' } });
  }
  const { pathname, search, hash } = asked;
  const own = new URL(baseUrl);
  Object.assign(own, { pathname, search, hash, username: '', password: '' });
  return own.href;
}

/** Every text of a mail's props as one bounded line, a note as some; every link one of this site. */
export function tidyProps<T>(props: T, baseUrl: string): T {
  return tidy('', props, baseUrl) as T;
}

function tidy(name: string, value: unknown, baseUrl: string): unknown {
  if (Array.isArray(value)) return value.map((item) => tidy(name, item, baseUrl));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tidy(key, inner, baseUrl)]));
  }
  if (typeof value !== 'string') return value;
  if (name === 'link') return ownLink(value, baseUrl);
  return name === 'note' ? someLines(value) : oneLine(value);
}
