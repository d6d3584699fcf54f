import type { Span } from '@/lib/engine/types';
import { type Piece, tokenizePieces } from './tokenize';

type TrieNode<V> = { next: Map<string, TrieNode<V>>; value: V | null };
export type PhraseTrie<V> = { root: TrieNode<V> };

/** A phrase in a text: its span, its value, and the pieces from `first` to `last`, both counted in. */
export type PhraseHit<V> = Span & { value: V; first: number; last: number };

/** Later phrases never replace earlier ones, so order decides between equal spellings. */
export function buildTrie<V>(phrases: Iterable<readonly [string, V]>): PhraseTrie<V> {
  const root: TrieNode<V> = { next: new Map(), value: null };
  for (const [phrase, value] of phrases) {
    let node = root;
    for (const { key } of tokenizePieces(phrase)) {
      let child = node.next.get(key);
      if (!child) {
        child = { next: new Map(), value: null };
        node.next.set(key, child);
      }
      node = child;
    }
    if (node !== root) node.value ??= value;
  }
  return { root };
}

/** The longest phrases from left to right, none overlapping, none across a comma, a bullet or the end of a sentence. */
export function findPhrases<V>(trie: PhraseTrie<V>, text: string, pieces: readonly Piece[]): PhraseHit<V>[] {
  const hits: PhraseHit<V>[] = [];
  for (let first = 0; first < pieces.length; first++) {
    const hit = longestFrom(trie, text, pieces, first);
    if (!hit) continue;
    hits.push(hit);
    first = hit.last;
  }
  return hits;
}

/** The value of exactly this phrase, given by its keys. */
export function findPhrase<V>(trie: PhraseTrie<V>, keys: readonly string[]): V | null {
  let node: TrieNode<V> | undefined = trie.root;
  for (const key of keys) node = node?.next.get(key);
  return node?.value ?? null;
}

function longestFrom<V>(
  trie: PhraseTrie<V>,
  text: string,
  pieces: readonly Piece[],
  first: number,
): PhraseHit<V> | null {
  const head = pieces[first];
  if (!head) return null;
  let best: PhraseHit<V> | null = null;
  let node = trie.root.next.get(head.key);
  let piece = head;
  for (let last = first; node; last++) {
    if (node.value !== null) best = { start: head.start, end: piece.end, value: node.value, first, last };
    const following = pieces[last + 1];
    if (!following) break;
    node = node.next.get(following.key);
    if (node && !isSoftGap(text, piece.end, following.start)) break;
    piece = following;
  }
  return best;
}

const wrappedLineLength = 40;

/** Whether what stands between two pieces lets them be one phrase: spaces, a hyphen, a slash, a dot inside a word. */
export function isSoftGap(text: string, from: number, to: number): boolean {
  if (to - from === 0) return true;
  if (to - from === 1 && text.charCodeAt(from) === 32) return true;
  if (to - from > 12) return false;
  const gap = text.slice(from, to);
  if (/^[ \t\u00a0]*$/.test(gap)) return !/\t| {4}/.test(gap);
  if (/^(?:[-‐‑_.'’]|[ \u00a0]?\/[ \u00a0]?|[®™][ \u00a0]?)$/.test(gap)) return true;
  return /^[ \t]*-?\r?\n[ \t]*$/.test(gap) && from - text.lastIndexOf('\n', from - 1) > wrappedLineLength;
}
