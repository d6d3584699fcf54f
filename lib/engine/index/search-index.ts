import type { SearchIndex } from './build-index';

export type IndexHit = { doc: number; score: number };

/** The best documents for weighted terms, best first, equal scores by number. Documents without any of the terms are not hits. */
export function searchIndex(
  index: SearchIndex,
  terms: ReadonlyMap<string, number>,
  limit: number,
): IndexHit[] {
  const scores = new Float32Array(index.size);
  for (const [term, weight] of terms) {
    const id = index.terms.get(term);
    if (id === undefined || weight <= 0) continue;
    const end = index.starts[id + 1] ?? 0;
    for (let at = index.starts[id] ?? 0; at < end; at++) {
      const doc = index.docs[at] ?? 0;
      scores[doc] = (scores[doc] ?? 0) + weight * (index.impacts[at] ?? 0);
    }
  }
  return pickBest(scores, limit);
}

/** A heap of `limit` with the worst on top: one pass, no sort of everything. */
function pickBest(scores: Float32Array, limit: number): IndexHit[] {
  const heap: IndexHit[] = [];
  for (let doc = 0; doc < scores.length; doc++) {
    const score = scores[doc] ?? 0;
    if (score <= 0) continue;
    if (heap.length < limit) {
      heap.push({ doc, score });
      siftUp(heap);
    } else if (heap[0] && score > heap[0].score) {
      heap[0] = { doc, score };
      siftDown(heap);
    }
  }
  return heap.sort(byRank);
}

function byRank(a: IndexHit, b: IndexHit): number {
  return b.score - a.score || a.doc - b.doc;
}

function siftUp(heap: IndexHit[]): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!swapIfWorse(heap, at, parent)) return;
    at = parent;
  }
}

function siftDown(heap: IndexHit[]): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const [one, other] = [heap[left], heap[left + 1]];
    if (!one) return;
    const child = other && byRank(other, one) > 0 ? left + 1 : left;
    if (!swapIfWorse(heap, child, at)) return;
    at = child;
  }
}

function swapIfWorse(heap: IndexHit[], below: number, above: number): boolean {
  const [child, parent] = [heap[below], heap[above]];
  if (!child || !parent || byRank(child, parent) < 0) return false;
  heap[below] = parent;
  heap[above] = child;
  return true;
}
