/**
 * A static page as a document: what the framework would run in the browser is taken out, our own `data-kept` script
 * stays. React escapes `</script` inside a script and `<` in text, so a tag here is always a tag.
 */
export function withoutScripts(html) {
  return html
    .replace(/<script\b(?![^>]*\sdata-kept\b)[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*\bas="script"[^>]*>/g, '');
}
