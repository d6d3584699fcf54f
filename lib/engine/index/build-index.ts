/** Terms of one document with their weighted counts: what stands in a title may count three times what stands in the text. */
export type IndexDoc = ReadonlyMap<string, number>;

/** Postings in one run per term, by term number; documents are numbered in the order they came. */
export type SearchIndex = {
  size: number;
  terms: ReadonlyMap<string, number>;
  /** Where each term's run starts; one longer than the number of terms. */
  starts: Uint32Array;
  docs: Uint32Array;
  /** BM25 of each posting for a query weight of one. */
  impacts: Float32Array;
};

const saturation = 1.2;
const lengthShare = 0.75;

/** BM25 (Robertson/Spärck Jones idf, k1 1.2, b 0.75) over weighted counts, worked out once for every posting. */
export function buildIndex(docs: readonly IndexDoc[]): SearchIndex {
  const terms = new Map<string, number>();
  const frequencies: number[] = [];
  const lengths = new Float64Array(docs.length);
  docs.forEach((doc, number) => {
    for (const [term, count] of doc) {
      const known = terms.get(term);
      const id = known ?? terms.size;
      if (known === undefined) terms.set(term, id);
      frequencies[id] = (frequencies[id] ?? 0) + 1;
      lengths[number] = (lengths[number] ?? 0) + count;
    }
  });
  const starts = toStarts(frequencies);
  const total = starts[frequencies.length] ?? 0;
  const index = {
    size: docs.length,
    terms,
    starts,
    docs: new Uint32Array(total),
    impacts: new Float32Array(total),
  };
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, docs.length) || 1;
  const next = starts.slice();
  docs.forEach((doc, number) => {
    const relativeLength = (lengths[number] ?? 0) / mean;
    for (const [term, count] of doc) {
      const id = terms.get(term) ?? 0;
      const at = next[id] ?? 0;
      next[id] = at + 1;
      index.docs[at] = number;
      index.impacts[at] = impact(count, relativeLength, frequencies[id] ?? 0, docs.length);
    }
  });
  return index;
}

function toStarts(frequencies: readonly number[]): Uint32Array {
  const starts = new Uint32Array(frequencies.length + 1);
  frequencies.forEach((frequency, id) => {
    starts[id + 1] = (starts[id] ?? 0) + frequency;
  });
  return starts;
}

function impact(count: number, relativeLength: number, frequency: number, size: number): number {
  const idf = Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
  const damping = saturation * (1 - lengthShare + lengthShare * relativeLength);
  return (idf * count * (saturation + 1)) / (count + damping);
}
