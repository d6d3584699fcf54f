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
export function buildIndex(docs: Iterable<IndexDoc>): SearchIndex {
  const builder = startIndex();
  for (const doc of docs) builder.add(doc);
  return builder.finish();
}

export type IndexBuilder = { add: (doc: IndexDoc) => void; finish: () => SearchIndex };

/** For corpora that come in pages: a document is not held once it was added. */
export function startIndex(): IndexBuilder {
  const terms = new Map<string, number>();
  const frequencies: number[] = [];
  const lengths: number[] = [];
  const ends: number[] = [];
  let ids = new Uint32Array(1024);
  let counts = new Float32Array(1024);
  let filled = 0;
  return {
    add(doc) {
      let length = 0;
      if (filled + doc.size > ids.length) {
        const size = 2 * Math.max(ids.length, filled + doc.size);
        ids = grown(new Uint32Array(size), ids);
        counts = grown(new Float32Array(size), counts);
      }
      for (const [term, count] of doc) {
        const known = terms.get(term);
        const id = known ?? terms.size;
        if (known === undefined) terms.set(term, id);
        frequencies[id] = (frequencies[id] ?? 0) + 1;
        ids[filled] = id;
        counts[filled] = count;
        filled++;
        length += count;
      }
      lengths.push(length);
      ends.push(filled);
    },
    finish: () => invert(terms, frequencies, lengths, ends, ids, counts),
  };
}

function invert(
  terms: ReadonlyMap<string, number>,
  frequencies: readonly number[],
  lengths: readonly number[],
  ends: readonly number[],
  ids: Uint32Array,
  counts: Float32Array,
): SearchIndex {
  const size = lengths.length;
  const starts = toStarts(frequencies);
  const total = ends.at(-1) ?? 0;
  const index = { size, terms, starts, docs: new Uint32Array(total), impacts: new Float32Array(total) };
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, size) || 1;
  const next = starts.slice();
  let at = 0;
  for (let doc = 0; doc < size; doc++) {
    const relativeLength = (lengths[doc] ?? 0) / mean;
    for (const end = ends[doc] ?? 0; at < end; at++) {
      const id = ids[at] ?? 0;
      const to = next[id] ?? 0;
      next[id] = to + 1;
      index.docs[to] = doc;
      index.impacts[to] = impact(counts[at] ?? 0, relativeLength, frequencies[id] ?? 0, size);
    }
  }
  return index;
}

function grown<T extends Uint32Array | Float32Array>(larger: T, filled: T): T {
  larger.set(filled);
  return larger;
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
