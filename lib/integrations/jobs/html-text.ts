import { compile } from 'html-to-text';

const maxNesting = 60;

const toText = compile({
  wordwrap: false,
  limits: { maxInputLength: 4_000_000, maxDepth: maxNesting, ellipsis: '' },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'script', format: 'skip' },
    { selector: 'style', format: 'skip' },
    { selector: 'ul', options: { itemPrefix: '• ' } },
    { selector: 'table', format: 'block' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
});

const hasTags = /<\/?[a-z][^<>]*>/i;
const hasEscapedTags = /&lt;\/?[a-z]/i;
// Zero-width, bidirectional and control signs: they change what people see, not what is said.
const invisible = /(?!\n|\t)[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u202f\u2007]/g, ' ')
    .replace(invisible, '')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Plain text of HTML with its lists kept as `• ` lines; HTML that was escaped once more (Greenhouse) is undone first. */
export function htmlToPlainText(html: string): string {
  const visible = html.replace(invisible, '');
  const unescaped = !hasTags.test(visible) && hasEscapedTags.test(visible) ? toText(visible) : visible;
  return cleanText(toText(unescaped).replace(/^[ \t]+(?=• |\d+\. )/gm, ''));
}
