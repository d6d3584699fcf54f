import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type OpenAI from 'openai';
import { startOpenAi } from '@/e2e/fakes/openai';
import { createGate } from '@/lib/core/call-provider';
import { readGroup } from '@/lib/core/env';
import { vendorGroups } from '@/lib/core/vendor-groups';
import { readCv } from '@/lib/engine/reading/read-cv';
import { readJob } from '@/lib/engine/reading/read-job';
import { matchableCv } from '@/lib/engine/score/matchable-cv';
import { scoreMatch } from '@/lib/engine/score/score-match';
import { createOpenAi } from '@/lib/integrations/ai/openai';
import { knownPrices } from '@/lib/integrations/ai/prices';
import { type MatchToAssess, mostAssessed } from '@/lib/integrations/ai/types';
import { careAndOfficeCvs } from './reading/contents/care-and-office';
import { technologyCvs } from './reading/contents/technology';
import { tradesAndServiceCvs } from './reading/contents/trades-and-service';
import { renderPlainText } from './reading/render-text';

const asOf = { year: 2026, month: 11 };
const fullPostings = 50;
const ceiling = 0.1;

type Job = MatchToAssess['job'];
type Body = Pick<OpenAI.Chat.ChatCompletionCreateParams, 'messages' | 'response_format'>;
type Size = { tokens: number; chars: number };

/** Pieces as byte-pair tokenizers cut them: words by six letters, numbers by three digits, runs of marks by three. */
function estimateTokens(text: string): number {
  let tokens = 0;
  for (const [piece] of text.matchAll(/\p{L}+|\p{N}+|[^\s\p{L}\p{N}]+|\n+/gu)) {
    tokens += Math.ceil(piece.length / (/\p{L}/u.test(piece) ? 6 : 3));
  }
  return tokens;
}

/** All that is sent: instructions, data and schema. */
function sizeOf({ messages, response_format }: Body): Size {
  const texts = [...messages.map(({ content }) => String(content)), JSON.stringify(response_format)];
  return {
    tokens: texts.reduce((sum, text) => sum + estimateTokens(text), 0),
    chars: texts.reduce((sum, text) => sum + text.length, 0),
  };
}

function loadJobs(): Job[] {
  const file = new URL('../data/jobs/sample.jsonl', import.meta.url);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { title, company, text, country = null, remoteKind = null } = JSON.parse(line);
    const profile = readJob({ title, company, location: null, country, remoteKind, text });
    return { title, company, text, profile };
  });
}

/** The same question with everything in it: one call, which is the cheapest way to send 50 postings. */
function withFullPostings({ messages, response_format }: Body, cv: string, jobs: readonly Job[]): Body {
  const [system] = messages;
  if (!system) throw new Error('no question was sent');
  const postings = jobs.map(
    ({ title, company, text }, index) => `${index + 1} ${title}, ${company}\n${text}`,
  );
  return {
    messages: [
      system,
      { role: 'user', content: `⟦CV⟧\n${cv}\n⟦/CV⟧\n⟦JOBS⟧\n${postings.join('\n\n')}\n⟦/JOBS⟧` },
    ],
    response_format,
  };
}

const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

async function main(): Promise<void> {
  const jobs = loadJobs();
  const fake = await startOpenAi();
  const source = { OPENAI_API_KEY: 'sk-fake', OPENAI_BASE_URL: fake.baseUrl };
  const config = readGroup(source, 'OpenAI', vendorGroups.openai.shape);
  if (!config) throw new Error('no settings');
  const { call } = createGate({ provider: 'openai', record: () => undefined });
  const budget = { reserve: async () => ({ day: null, microUsd: 0 }), settle: async () => undefined };
  const ai = createOpenAi(config, call, { budget, deadlineMs: 30_000, silenceMs: 30_000 });
  const ours: Size[] = [];
  const theirs: Size[] = [];
  for (const { content } of [...technologyCvs, ...careAndOfficeCvs, ...tradesAndServiceCvs]) {
    const text = renderPlainText(content);
    const profile = readCv(text, { asOf });
    const readable = matchableCv(profile, text);
    const ranked = jobs
      .map((job, index) => ({ jobId: `${index}`, job, match: scoreMatch(readable, job.profile) }))
      .sort((a, b) => b.match.score - a.match.score);
    const matches = ranked.slice(0, mostAssessed);
    await ai.assessMatches({ cv: { text, profile }, matches }, { userId: 'bench', isModelAllowed: true });
    const body = fake.bodies.at(-1);
    if (!body) throw new Error('nothing was sent');
    ours.push(sizeOf(body));
    const full = ranked.slice(0, fullPostings).map(({ job }) => job);
    theirs.push(sizeOf(withFullPostings(body, text, full)));
  }
  await fake.close();
  const usd = (tokens: number) => ((tokens * (knownPrices['gpt-6-luna']?.input ?? 0)) / 1_000_000).toFixed(6);
  const line = (name: string, sizes: Size[]) => {
    const tokens = mean(sizes.map((size) => size.tokens));
    return row([name, Math.round(tokens), Math.round(mean(sizes.map((size) => size.chars))), usd(tokens)]);
  };
  const ratios = ours.map((size, index) => size.tokens / (theirs[index]?.tokens ?? 1));
  const charRatio = mean(ours.map((size) => size.chars)) / mean(theirs.map((size) => size.chars));
  const worst = Math.max(...ratios);
  console.log(
    `${ours.length} CVs against ${jobs.length} jobs; sent for one matched CV, instructions and schema included\n`,
  );
  console.log(row(['sent', 'tokens', 'characters', 'USD (gpt-6-luna)']));
  console.log(row(['---', '---:', '---:', '---:']));
  console.log(line(`${mostAssessed} digests`, ours));
  console.log(line(`${fullPostings} full postings`, theirs));
  console.log(
    `\nratio of tokens: mean ${mean(ratios).toFixed(3)}, worst CV ${worst.toFixed(3)}; of characters: ${charRatio.toFixed(3)}`,
  );
  console.log(`machine: ${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, node ${process.version}`);
  if (worst > ceiling) {
    console.log(`more than ${ceiling} of the full postings`);
    process.exitCode = 1;
  }
}

await main();
