/** What `a[b][0][c]=1` says, nested; lists by their numbers, everything else a string, as it comes on the wire. */
export type Params = { [name: string]: ParamValue };
export type ParamValue = string | Params | ParamValue[];

const mostKeys = 1_000;

type Node = { text?: string; children?: Map<string, Node> };

function put(root: Node, path: readonly string[], text: string): void {
  let node = root;
  for (const part of path) {
    node.children ??= new Map();
    const key = part === '' ? String(node.children.size) : part;
    const next = node.children.get(key) ?? {};
    node.children.set(key, next);
    node = next;
  }
  node.text = text;
}

function readNode({ text, children }: Node): ParamValue {
  if (!children) return text ?? '';
  const entries = [...children].map(([key, node]) => [key, readNode(node)] as const);
  return entries.every(([key]) => /^\d+$/.test(key))
    ? entries.map(([, value]) => value)
    : Object.fromEntries(entries);
}

export function decodeForm(body: string): Params {
  const root: Node = { children: new Map() };
  let count = 0;
  for (const [name, text] of new URLSearchParams(body)) {
    count += 1;
    if (count > mostKeys) throw new Error('too many parameters');
    const [, head = '', rest = ''] = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name) ?? [];
    if (!head) throw new Error(`not a parameter: ${name}`);
    put(root, [head, ...[...rest.matchAll(/\[([^[\]]*)\]/g)].map((match) => match[1] ?? '')], text);
  }
  const value = readNode(root);
  return typeof value === 'string' || Array.isArray(value) ? {} : value;
}
