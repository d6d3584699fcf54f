/** The value of a JSON text that is still being written, as far as it came; undefined where it stops between two things. */
export function partialJson(text: string): unknown {
  const open: string[] = [];
  let isInString = false;
  let lastEscape = -1;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (isInString) {
      if (character === '\\') {
        lastEscape = at;
        at += 1;
      } else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '{') open.push('}');
    else if (character === '[') open.push(']');
    else if (character === '}' || character === ']') open.pop();
  }
  let kept = text;
  if (isInString && lastEscape >= 0) {
    const tail = text.slice(lastEscape);
    if (!/^\\(?:[^u]|u[\da-f]{4})/i.test(tail)) kept = text.slice(0, lastEscape);
  }
  const closed = `${kept}${isInString ? '"' : ''}`.replace(/,\s*$/, '');
  try {
    return JSON.parse(closed + open.reverse().join(''));
  } catch {
    return undefined;
  }
}
