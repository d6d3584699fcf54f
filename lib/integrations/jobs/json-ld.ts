const maxDepth = 8;

/** Contents of the page's JSON-LD scripts. One pass by `indexOf`: a hostile page costs no more than its length. */
function scriptsOf(html: string): string[] {
  const lower = html.toLowerCase();
  const scripts: string[] = [];
  let from = lower.indexOf('<script');
  while (from !== -1) {
    const open = lower.indexOf('>', from);
    const close = open === -1 ? -1 : lower.indexOf('</script', open);
    if (close === -1) break;
    if (lower.slice(from, open).includes('application/ld+json')) scripts.push(html.slice(open + 1, close));
    from = lower.indexOf('<script', close);
  }
  return scripts;
}

function parseLoosely(script: string): unknown {
  const json = script
    .trim()
    .replace(/^(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)$/g, '');
  for (const attempt of [json, json.replace(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // Raw line breaks inside strings are common: the second attempt forgives them.
    }
  }
  return null;
}

function isPosting(node: object): boolean {
  const type = '@type' in node ? [node['@type']].flat() : [];
  return type.some((name) => typeof name === 'string' && /(?:^|[/:])JobPosting$/.test(name));
}

function search(node: unknown, depth: number): object | null {
  if (typeof node !== 'object' || node === null || depth > maxDepth) return null;
  if (!Array.isArray(node) && isPosting(node)) return node;
  for (const child of Object.values(node)) {
    const found = search(child, depth + 1);
    if (found) return found;
  }
  return null;
}

/** The first JobPosting in the page, wherever it is nested; null when there is none. A bare JSON-LD object will do, too. */
export function findJobPosting(html: string): object | null {
  const scripts = html.trimStart().startsWith('{') ? [html] : scriptsOf(html);
  return scripts.reduce<object | null>((found, script) => found ?? search(parseLoosely(script), 0), null);
}
