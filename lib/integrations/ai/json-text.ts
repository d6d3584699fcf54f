const beforeJson = /^\s*(?:<think>[\s\S]*?(?:<\/think>|$))?\s*(?:```(?:json)?)?/;

/** The JSON alone: servers that do not hold a model to the schema let it think aloud first, and fence what it answers. */
export function jsonText(content: string): string {
  const json = content.replace(beforeJson, '').trim();
  return json.endsWith('```') ? json.slice(0, -3).trimEnd() : json;
}
