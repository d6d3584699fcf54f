import { readFileSync, writeFileSync } from 'node:fs';
import { eachTellingStem } from '@/lib/engine/reading/word-weight';

/**
 * Writes `lib/engine/reading/word-shares.ts`: the share of the sample postings in which each stem stands. A word that many
 * occupations use is an ordinary one even when each uses it seldom. Run by `npx tsx scripts/corpus/count-words.ts`.
 */
const source = process.argv[2] ?? 'data/jobs/sample.jsonl';
const leastShare = 0.012;
const occupationsShare = 0.4;

const postings = readFileSync(source, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as { externalId: string; title: string; text: string });

const counts = new Map<string, { postings: number; occupations: Set<string> }>();
for (const { externalId, title, text } of postings) {
  const occupation = externalId.replace(/-\d+$/, '');
  const stems = new Set<string>();
  eachTellingStem(`${title}\n${text}`, (stemmed) => stems.add(stemmed));
  for (const stemmed of stems) {
    const count = counts.get(stemmed) ?? { postings: 0, occupations: new Set() };
    count.postings++;
    count.occupations.add(occupation);
    counts.set(stemmed, count);
  }
}

const occupations = new Set(postings.map(({ externalId }) => externalId.replace(/-\d+$/, ''))).size;
const shares = [...counts]
  .map(([stemmed, count]) => {
    const share = count.postings / postings.length;
    return [stemmed, Math.max(share, (occupationsShare * count.occupations.size) / occupations)] as const;
  })
  .filter(([, share]) => share >= leastShare)
  .sort(([a], [b]) => (a < b ? -1 : 1));

const lines = shares.map(
  ([stemmed, share]) => `  ${JSON.stringify(stemmed)}: ${Number(share.toPrecision(2))},`,
);
writeFileSync(
  'lib/engine/reading/word-shares.ts',
  `/** Share of the sample postings that use a stem; written by \`scripts/corpus/count-words.ts\`. */
export const wordShares: Readonly<Record<string, number>> = {
${lines.join('\n')}
};
`,
);
console.log(`${shares.length} of ${counts.size} stems kept, from ${postings.length} postings`);
