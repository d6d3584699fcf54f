/** FNV-1a over UTF-16 code units: a stable number for a text, so that choices repeat and differ between people. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

export type Pick = <T>(options: readonly [T, ...T[]]) => T;

/** Picks from lists in turn; the same seed picks the same things. */
export function createPick(seed: string): Pick {
  let state = hashText(seed);
  return (options) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return options[Math.floor((state / 2 ** 32) * options.length)] ?? options[0];
  };
}
