import { cpus } from 'node:os';
import { findSkillByName } from '@/lib/engine/lexicon/lexicon';
import { readCv } from '@/lib/engine/reading/read-cv';
import type { CvProfile, YearMonth } from '@/lib/engine/types';
import { extractText } from '@/lib/integrations/documents';
import type { BenchCv } from './contents/bench-cv';
import { careAndOfficeCvs } from './contents/care-and-office';
import { technologyCvs } from './contents/technology';
import { tradesAndServiceCvs } from './contents/trades-and-service';
import { type CvLayout, cvLayouts, renderCv } from './render-cv';

const asOf: YearMonth = { year: 2026, month: 3 };
const floors = { titles: 0.9, employers: 0.9, dates: 0.9, skills: 0.85 } as const;
const measures = ['titles', 'employers', 'dates', 'skills'] as const;
type Measure = (typeof measures)[number];
type Count = { hit: number; read: number; expected: number };
type Tally = Record<Measure, Count>;

const cvs = [...technologyCvs, ...careAndOfficeCvs, ...tradesAndServiceCvs];
const emptyTally = (): Tally =>
  Object.fromEntries(measures.map((name) => [name, { hit: 0, read: 0, expected: 0 }])) as Tally;
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
const skillKey = (name: string): string => findSkillByName(name)?.id ?? plain(name);

function expectedOf({ content, alsoShown }: BenchCv): Record<Measure, string[]> {
  const month = (text: string): string =>
    text === 'present' ? text : `${Number(text.slice(0, 4))}-${Number(text.slice(5))}`;
  return {
    titles: content.experience.map(({ title }) => plain(title)),
    employers: content.experience.map(({ employer }) => plain(employer)),
    dates: content.experience.map(({ from, to }) => `${month(from)}/${month(to)}`),
    skills: [...new Set([...content.skills, ...alsoShown].map(skillKey))],
  };
}

function readOf(profile: CvProfile): Record<Measure, string[]> {
  const month = (at: YearMonth | 'present' | null): string =>
    at === null ? '?' : at === 'present' ? at : `${at.year}-${at.month ?? '?'}`;
  return {
    titles: profile.experience.map(({ title }) => plain(title)),
    employers: profile.experience.map(({ employer }) => plain(employer)),
    dates: profile.experience.map(({ from, to }) => `${month(from)}/${month(to)}`),
    skills: profile.skills.filter(({ isImplied }) => !isImplied).map(({ skillId }) => skillId),
  };
}

/** Order plays no part, repeats do: an employer twice must be read twice. */
function countHits(
  read: readonly string[],
  expected: readonly string[],
): { hit: number; missed: string[]; extra: string[] } {
  const missed = [...expected];
  const extra: string[] = [];
  for (const value of read) {
    const at = missed.indexOf(value);
    if (at >= 0) missed.splice(at, 1);
    else extra.push(value);
  }
  return { hit: read.length - extra.length, missed, extra };
}

const f1 = ({ hit, read, expected }: Count): number =>
  read + expected === 0 ? 1 : (2 * hit) / (read + expected);

async function runLayout(layout: CvLayout, isVerbose: boolean): Promise<Tally> {
  const tally = emptyTally();
  for (const cv of cvs) {
    const { bytes } = await renderCv(cv.content, layout);
    const { text, hiddenSpans } = await extractText(bytes);
    const read = readOf(readCv(text, { asOf, hiddenSpans }));
    const expected = expectedOf(cv);
    for (const name of measures) {
      const { hit, missed, extra } = countHits(read[name], expected[name]);
      tally[name].hit += hit;
      tally[name].read += read[name].length;
      tally[name].expected += expected[name].length;
      if (isVerbose && missed.length + extra.length > 0) {
        console.log(
          `  ${layout} ${cv.id} ${name}: missed [${missed.join('; ')}] extra [${extra.join('; ')}]`,
        );
      }
    }
  }
  return tally;
}

async function main(): Promise<void> {
  const isVerbose = process.argv.includes('--verbose');
  const only = process.argv.find((argument) => argument.startsWith('--layout='))?.slice('--layout='.length);
  const whole = emptyTally();
  const started = performance.now();
  console.log(`machine: ${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, node ${process.version}`);
  console.log(
    `${cvs.length} CVs, F1 by layout\n${'layout'.padEnd(22)}${measures.map((name) => name.padStart(10)).join('')}`,
  );
  const print = (label: string, tally: Tally): void =>
    console.log(
      `${label.padEnd(22)}${measures.map((name) => f1(tally[name]).toFixed(3).padStart(10)).join('')}`,
    );
  for (const layout of cvLayouts) {
    if (only !== undefined && only !== layout) continue;
    const tally = await runLayout(layout, isVerbose);
    print(layout, tally);
    for (const name of measures) {
      whole[name].hit += tally[name].hit;
      whole[name].read += tally[name].read;
      whole[name].expected += tally[name].expected;
    }
  }
  print('all', whole);
  console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`);
  const below = measures.filter((name) => f1(whole[name]) < floors[name]);
  if (below.length === 0) return;
  console.error(
    `Below the floor: ${below.map((name) => `${name} ${f1(whole[name]).toFixed(3)} < ${floors[name]}`).join(', ')}`,
  );
  process.exitCode = 1;
}

await main();
