import { readJob } from '@/lib/engine/reading/read-job';
import type { JobProfile } from '@/lib/engine/types';
import { generateCorpus } from '@/scripts/corpus/generate';
import { createRandom } from '@/scripts/corpus/random';

export type BenchJob = { id: number; title: string; text: string; profile: JobProfile };

const distinctPostings = 6000;
const keptTerms = 0.8;
const keptSentences = 0.85;

/**
 * As many postings as asked for: the sample corpus written anew with other seeds, and beyond 6,000 the same postings with a
 * part of their sentences, words and skills left out, so that no two are equal. The same for the same count, always.
 */
export function* varyJobs(count: number): Generator<BenchJob> {
  const base: BenchJob[] = [];
  for (let seed = 1; base.length < Math.min(count, distinctPostings); seed++) {
    for (const record of generateCorpus(seed)) {
      if (base.length >= Math.min(count, distinctPostings)) break;
      const { title, company, locations, country, remoteKind, text } = record;
      const location = locations[0] ?? null;
      const profile = readJob({ title, company, location, country, remoteKind, text });
      base.push({ id: base.length, title, text, profile });
    }
  }
  yield* base;
  const random = createRandom(count);
  for (let id = base.length; id < count; id++) {
    const model = base[id % base.length];
    if (!model) return;
    const { profile, text, title } = model;
    const terms = Object.entries(profile.terms).filter(() => random.next() < keptTerms);
    const skills = profile.skills.filter(() => random.next() < keptTerms);
    const sentences = text.split(/(?<=\. )/).filter(() => random.next() < keptSentences);
    yield {
      id,
      title,
      text: sentences.join(''),
      profile: { ...profile, terms: Object.fromEntries(terms), skills },
    };
  }
}
