import type { SampleMail } from '@/lib/integrations/email/sample-props';

/** What a posting, a name or a note may hold when somebody means harm, or means none and writes another script. */
export const hostileTexts: Readonly<Record<string, string>> = {
  'line feed': 'Engineer\nBcc: everybody@evil.example',
  'carriage return': 'Engineer\r\nBcc: everybody@evil.example\r\n\r\n<h1>Another mail</h1>',
  'unicode lines': 'Engineer\u2028Bcc: everybody@evil.example\u2029\u0085To: you\u000b\u000c',
  controls: 'Engineer\u0000\u0007\u001b[31m\u007f\u009f',
  script: '<script>alert(1)</script><img src=x onerror=alert(2)>',
  'tag endings': '</title></style></td></table></body></html><a href="https://evil.example">Sign in</a>',
  comments: '<!-- --><!--[if mso]><a href="https://evil.example">x</a><![endif]--><!--/$-->',
  quotes: `" onmouseover="alert(1)" x='` + '`',
  'link in text': 'javascript:alert(1) data:text/html,<b>x</b> [Sign in](javascript:alert(1))',
  templates:
    '{{constructor.constructor("alert(1)")()}} {{{unsubscribe}}} <%asm_group_unsubscribe_raw_url%> -name-',
  entities: '&lt;script&gt;alert(1)&lt;/script&gt; &#0; &amp;amp;',
  bidi: 'Engineer \u202Egnp.exe\u202C \u2066\u2067\u2069\u200F\u061C',
  'zero width': 'Eng\u200Bin\u2060eer\uFEFF\u00AD\u180E\u{E0041}',
  long: 'Engineer '.repeat(1_200),
  'long word': 'W'.repeat(10_000),
  emoji: '👩🏽‍💻🏴󠁧󠁢󠁥󠁮󠁧󠁿🇮🇳'.repeat(40),
  'lone surrogates': 'Engineer \uD83D and \uDE00\uD800',
  scripts: 'वरिष्ठ अभियंता · مهندس برمجيات أول · ソフトウェアエンジニア · Инженер',
  empty: '',
  spaces: ' \t\u00A0 ',
};

const ours = ['link', 'event', 'way', 'purpose', 'rhythm'];

/** The mail with each text that can come from others in the place of its own. */
export function withText(
  { template, props }: SampleMail,
  text: string,
): { template: SampleMail['template']; props: unknown } {
  return { template, props: replaced('', props, text) };
}

function replaced(name: string, value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((item) => replaced(name, item, text));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(key, inner, text)]));
  }
  return typeof value === 'string' && !ours.includes(name) ? text : value;
}
