import { z } from 'zod';
import { countWords } from '@/lib/core/count-words';
import { ProviderError } from '@/lib/core/errors';
import { letterText, letterWords } from '@/lib/engine/letters/compose-letter';
import { letterAdvice } from '@/lib/engine/letters/letter-advice';
import { type LetterInput, signature } from '@/lib/engine/letters/letter-input';
import { courtesy, phrase } from '@/lib/engine/letters/letter-sentences';
import { sharedSkills } from '@/lib/engine/letters/pick-facts';
import { createTrace } from '@/lib/engine/letters/trace-sentences';
import { createPick } from '@/lib/engine/letters/variation';
import type { ComposedLetter, LetterSentence } from '@/lib/engine/types';
import type { AskModel, Turn } from './ask-model';
import { type KnownText, knownText, plainOutput } from './hostile-text';
import { partialJson } from './partial-json';
import {
  type Correction,
  correctionInstructions,
  LetterAnswer,
  writeLetterData,
  writeLetterInstructions,
} from './prompts/write-letter';
import type { LetterProgress } from './types';

type Paragraphs = LetterSentence[][];
type Frame = { salutation: string; signOff: string };

const greeting = /^(?:dear\b.{0,80}|(?:hello|hi|to)\b.{0,80}[,:])$/i;
const parting =
  /^(?:yours|sincerely|regards|best|kind|warm|warmly|cheers|respectfully|with)\b[^.!?]{0,60}[,]?$/i;
const isBody = (text: string): boolean => text !== '' && !greeting.test(text) && !parting.test(text);

/** Salutation and signature are ours: no model makes up whom a letter is for. */
function frameOf(input: LetterInput): Frame {
  const seed = `${input.cvText}|${input.job.title}|${input.job.company}|${input.style}`;
  const draft = { input, shared: [], pick: createPick(seed) };
  const name = input.profile.contact.name;
  const signOff = phrase(draft, 'signOff');
  return {
    salutation: phrase(draft, 'salutation'),
    signOff: name ? `${signOff}\n${signature(name.text)}` : signOff,
  };
}

const LetterSoFar = z.object({
  paragraphs: z.array(
    z.object({ sentences: z.array(z.object({ text: z.string() })).catch([]) }).catch({ sentences: [] }),
  ),
});

/** What can be read of a letter that is still being written. */
export function letterSoFar(content: string, { salutation }: Frame, known: KnownText): string | null {
  const parsed = LetterSoFar.safeParse(partialJson(content));
  if (!parsed.success) return null;
  const body = parsed.data.paragraphs
    .map(({ sentences }) =>
      sentences
        .map(({ text }) => plainOutput(text, known))
        .filter(isBody)
        .join(' '),
    )
    .filter(Boolean);
  return body.length > 0 ? [salutation, ...body].join('\n\n') : null;
}

function traced(input: LetterInput, answer: LetterAnswer): Paragraphs {
  const trace = createTrace(input);
  const known = knownText(input.cvText, input.job.text);
  return answer.paragraphs
    .map(({ sentences }) =>
      sentences
        .map((sentence) => ({ ...sentence, text: plainOutput(sentence.text, known) }))
        .filter(({ text }) => isBody(text))
        .map(trace),
    )
    .filter((paragraph) => paragraph.length > 0);
}

const framed = (body: Paragraphs, { salutation, signOff }: Frame): Paragraphs => [
  [courtesy(salutation)],
  ...body,
  [courtesy(signOff)],
];

const wordsIn = (paragraphs: Paragraphs): number => countWords(letterText(paragraphs));
const unsupportedIn = (body: Paragraphs): string[] =>
  body.flat().flatMap((sentence) => (sentence.kind === 'unsupported' ? sentence.text : []));

/** Leaves out sentences until the letter is short enough: unsupported ones first, then the last of the longest paragraph. */
export function shorten(body: Paragraphs, frame: Frame): Paragraphs {
  let kept = body;
  while (wordsIn(framed(kept, frame)) > letterWords.max && kept.flat().length > 1) {
    const longest = kept.reduce((most, one) => (wordsIn([one]) > wordsIn([most]) ? one : most));
    const victim = kept.flat().findLast((one) => one.kind === 'unsupported') ?? longest.at(-1);
    kept = kept
      .map((paragraph) => paragraph.filter((sentence) => sentence !== victim))
      .filter((paragraph) => paragraph.length > 0);
  }
  return kept;
}

/** How far a draft is from what it should be; 0 is right. */
function flaws(body: Paragraphs, frame: Frame): number {
  const count = wordsIn(framed(body, frame));
  const off = Math.max(0, letterWords.min - count, count - letterWords.max);
  return off + unsupportedIn(body).length * 40;
}

export type LetterWatcher = { onProgress: (progress: LetterProgress) => void; hasLeft: () => boolean };

/** A letter as the model wrote it, each sentence traced by us; one corrective round when it is not what it should be. */
export async function writeLetterByModel(
  ask: AskModel,
  input: LetterInput,
  turn: Turn,
  { onProgress, hasLeft }: LetterWatcher,
): Promise<ComposedLetter> {
  const frame = frameOf(input);
  const known = knownText(input.cvText, input.job.text);
  const endsAt = Date.now() + turn.deadlineMs;

  async function draft(correction?: Correction): Promise<Paragraphs> {
    const instructions = writeLetterInstructions(input.style);
    const answer = await ask(
      {
        operation: 'write-letter',
        instructions: correction ? `${instructions}\n${correctionInstructions(correction)}` : instructions,
        data: writeLetterData(input, correction),
        schemaName: 'letter',
        schema: LetterAnswer,
      },
      {
        ...turn,
        deadlineMs: Math.max(1, endsAt - Date.now()),
        onContent: (content) => {
          turn.hear?.();
          const text = letterSoFar(content, frame, known);
          if (text) onProgress({ text });
        },
      },
    );
    const body = traced(input, answer);
    if (body.length > 0) return body;
    throw new ProviderError('openai', 'bad_response', { reason: 'empty', isInputsFault: true });
  }

  let body = await draft();
  if (flaws(body, frame) > 0) {
    const before = framed(body, frame);
    const second = await draft({
      wordCount: wordsIn(before),
      unsupported: unsupportedIn(body),
      text: letterText(body),
    }).catch((error: unknown) => {
      if (hasLeft()) throw error;
      return body;
    });
    if (flaws(second, frame) < flaws(body, frame)) body = second;
  }
  const paragraphs = framed(shorten(body, frame), frame);
  const wordCount = wordsIn(paragraphs);
  const advice = wordCount < letterWords.min ? letterAdvice(input, sharedSkills(input)) : [];
  onProgress({ text: letterText(paragraphs) });
  return { paragraphs, wordCount, advice };
}
