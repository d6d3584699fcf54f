import type { AiOrigin } from '@/lib/core/ai-origin';

export type VersionSource = 'built_in' | 'ai' | 'edited';

/** Whose words a version is: Written by gpt-6-luna. */
export function writtenBy(source: VersionSource, origin: AiOrigin | null): string {
  if (source === 'edited') return 'Edited by you';
  if (source === 'built_in') return 'Written by the built-in engine';
  return `Written by ${origin?.model ?? 'AI'}`;
}
