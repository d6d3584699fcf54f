import type { ComposedLetter, CvExperience, LetterSentence, Quote } from '../types';
import { letterAdvice } from './letter-advice';
import { countWords, joinNames, type LetterInput, plainTitle, quoteWithin } from './letter-input';
import { factLeads, phrases } from './phrases';
import { type LineFact, pickFacts, type SharedSkill, sharedSkills } from './pick-facts';
import { createPick, type Pick } from './variation';

export const letterWords = { min: 250, enough: 285, max: 350 } as const;

type Draft = { input: LetterInput; pick: Pick; shared: SharedSkill[]; facts: LineFact[] };

const courtesy = (text: string): LetterSentence => ({ text, kind: 'courtesy', cvQuotes: [], jobQuotes: [] });
const fact = (text: string, cvQuotes: (Quote | null)[], jobQuotes: Quote[] = []): LetterSentence => ({
  text,
  kind: 'fact',
  cvQuotes: cvQuotes.filter((quote) => quote !== null),
  jobQuotes,
});

function fill(template: string, values: Record<string, string>): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

function phrase(
  { input, pick }: Draft,
  name: keyof (typeof phrases)['casual'],
  values: Record<string, string> = {},
) {
  const { title, company } = input.job;
  return fill(pick(phrases[input.style][name]), { title: plainTitle(title), company, ...values });
}

const sourceOf = (input: LetterInput, entry: CvExperience, words: string) =>
  quoteWithin(input.cvText, entry.source, words);

/** Who writes: present or last title and employer, and whole years of work, as the CV has them. */
function introduction({ input, pick }: Draft): LetterSentence[] {
  const { profile } = input;
  const entry = profile.experience.find((e) => e.title && e.employer);
  const years = Math.floor(profile.totalMonths / 12);
  if (!entry) return [];
  const quotes = [sourceOf(input, entry, entry.title), sourceOf(input, entry, entry.employer)];
  const values = { role: entry.title, employer: entry.employer, years: String(years) };
  const isPresent = entry.to === 'present';
  const templates: [string, ...string[]] = isPresent
    ? [
        'I currently work as {role} at {employer}.',
        'At present I am {role} at {employer}.',
        'My current post is {role} at {employer}.',
      ]
    : [
        'My last post was {role} at {employer}.',
        'Most recently I worked as {role} at {employer}.',
        'I come from {employer}, where I was {role}.',
      ];
  const sentences = [fact(fill(pick(templates), values), quotes)];
  if (years >= 2) {
    const dated = profile.experience.filter((e) => e.months > 0).map((e) => e.source);
    const over: [string, ...string[]] = [
      'The dates in my CV add up to {years} years of work.',
      'Altogether I have worked for {years} years.',
    ];
    sentences.push(fact(fill(pick(over), values), dated));
  }
  return sentences;
}

function factSentence({ input, pick }: Draft, line: LineFact, isFirstOfEntry: boolean): LetterSentence {
  const { entry, clause, quote } = line;
  const place = !entry ? 'outside' : isFirstOfEntry && entry.employer ? 'first' : 'further';
  const options = factLeads[place][clause.lead].filter((t) => entry?.title || !t.includes('{role}'));
  const template = pick(options as [string, ...string[]]);
  const text = fill(template, {
    employer: entry?.employer ?? '',
    role: entry?.title ?? '',
    clause: clause.clause,
  });
  const named = [entry?.employer, entry?.title].filter(
    (name): name is string => !!name && template !== name && text.includes(name),
  );
  return fact(text, [quote, ...(entry ? named.map((name) => sourceOf(input, entry, name)) : [])]);
}

/** Facts by entry, latest first, the most telling line of each entry leading. */
function factParagraphs(draft: Draft, facts: readonly LineFact[]): LetterSentence[][] {
  const groups = new Map<number, LineFact[]>();
  for (const line of facts) groups.set(line.entryIndex, [...(groups.get(line.entryIndex) ?? []), line]);
  return [...groups.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, lines]) => lines.map((line, index) => factSentence(draft, line, index === 0)));
}

function skillSentences(draft: Draft): LetterSentence[] {
  const { shared } = draft;
  const sentences: LetterSentence[] = [];
  const matching = shared.filter((s) => !s.isNear && s.own.evidence[0]).slice(0, 5);
  if (matching.length > 0) {
    const text = phrase(draft, 'skills', { skills: joinNames(matching.map((s) => s.own.name)) });
    sentences.push(
      fact(
        text,
        matching.map((s) => s.own.evidence[0] ?? null),
        matching.map((s) => s.asked.quote),
      ),
    );
  }
  const near = shared.find((s) => s.isNear && s.asked.importance !== 'mentioned');
  if (near) {
    const text = phrase(draft, 'near', { asked: near.asked.name, own: near.own.name });
    sentences.push(fact(text, [near.own.evidence[0] ?? null], [near.asked.quote]));
  }
  return sentences;
}

/** Smaller facts, told only while the letter has room: long-used skills, education, certificates, languages. */
function furtherFacts({ input, pick, shared }: Draft): LetterSentence[] {
  const { profile } = input;
  const sentences: LetterSentence[] = [];
  for (const { own } of shared.filter((s) => !s.isNear && s.own.months >= 24).slice(0, 2)) {
    const years = Math.floor(own.months / 12);
    const text = fill(
      pick([
        '{skill} runs through {years} years of it.',
        'The entries that name {skill} cover {years} years.',
      ]),
      {
        skill: own.name,
        years: String(years),
      },
    );
    sentences.push(fact(text, own.evidence));
  }
  const education = profile.education.find((e) => e.degree && e.institution && e.source);
  if (education?.source) {
    const year = education.year ? ` (${education.year})` : '';
    const text = fill(
      pick([
        'My education includes {degree}, {institution}{year}.',
        'On the side of education, my CV lists {degree}, {institution}{year}.',
      ]),
      {
        degree: education.degree,
        institution: education.institution,
        year,
      },
    );
    sentences.push(fact(text, [education.source]));
  }
  const certificate = profile.certifications[0];
  if (certificate && countWords(certificate.text) <= 16) {
    sentences.push(
      fact(
        fill(pick(['I also hold {name}.', 'My certificates include {name}.']), {
          name: certificate.text.replace(/[\s.;]+$/, ''),
        }),
        [certificate],
      ),
    );
  }
  const languages = profile.languages.filter((l) => l.source);
  if (languages.length > 1) {
    const names = joinNames(languages.map((l) => l.name));
    sentences.push(
      fact(
        fill(pick(['My languages are {names}.', 'As for languages, my CV lists {names}.']), { names }),
        languages.map((l) => l.source),
      ),
    );
  }
  return sentences;
}

/** One line of the posting, quoted: the one around the best shared skill, so that it differs between people. */
function postingSentence(draft: Draft): LetterSentence[] {
  const { text } = draft.input.job;
  for (const { asked } of draft.shared) {
    const start = text.lastIndexOf('\n', asked.quote.start) + 1;
    const end = text.indexOf('\n', asked.quote.end);
    const line = text.slice(start, end < 0 ? text.length : end);
    const sentence = line.split(/(?<=[.!?])\s/).find((part) => part.includes(asked.quote.text));
    const words = sentence?.replace(/^[\s•▪·*\-–]+/u, '').replace(/[\s.;:]+$/u, '') ?? '';
    const count = countWords(words);
    const at = quoteWithin(text, { start, end: text.length }, words);
    if (at && count >= 5 && count <= 22) {
      return [
        { text: phrase(draft, 'posting', { line: words }), kind: 'posting', cvQuotes: [], jobQuotes: [at] },
      ];
    }
  }
  return [];
}

export const letterText = (paragraphs: readonly (readonly LetterSentence[])[]): string =>
  paragraphs.map((sentences) => sentences.map((s) => s.text).join(' ')).join('\n\n');

function assemble(
  draft: Draft,
  facts: readonly LineFact[],
  further: readonly LetterSentence[],
  ending: LetterSentence[],
) {
  const { style, profile } = draft.input;
  const pick = createPick(
    `${draft.input.cvText}|${draft.input.job.title}|${draft.input.job.company}|${style}`,
  );
  const steady: Draft = { ...draft, pick };
  const [hook, ...others] = facts;
  const salutation = [courtesy(phrase(steady, 'salutation'))];
  const opening = courtesy(phrase(steady, 'opening'));
  const intro = introduction(steady);
  const isHooked = style === 'creative' && hook !== undefined;
  const first = isHooked ? [factSentence(steady, hook, true), opening, ...intro] : [opening, ...intro];
  const body = factParagraphs(steady, isHooked ? others : facts);
  const bridged =
    body.length > 0 ? [[courtesy(phrase(steady, 'bridge')), ...(body[0] ?? [])], ...body.slice(1)] : [];
  const fit = [...skillSentences(steady), ...further];
  const signOff = [
    courtesy(
      profile.contact.name
        ? `${phrase(steady, 'signOff')}\n${profile.contact.name.text}`
        : phrase(steady, 'signOff'),
    ),
  ];
  const close = [...postingSentence(steady), ...ending];
  return [salutation, first, ...bridged, fit, close, signOff].filter((paragraph) => paragraph.length > 0);
}

/**
 * A letter of 250–350 words from what the CV says and the posting asks; shorter, with advice, when the facts do not
 * carry it. Every sentence of kind `fact` carries the CV quotes it rests on. Equal inputs give equal letters.
 */
export function composeLetter(input: LetterInput): ComposedLetter {
  const pick = createPick(`${input.cvText}|${input.job.company}|${input.style}`);
  const shared = sharedSkills(input);
  const draft: Draft = { input, pick, shared, facts: pickFacts(input, shared) };
  const ending = [courtesy(phrase(draft, 'next')), courtesy(phrase(draft, 'thanks'))];
  const further = furtherFacts(draft);

  const chosen: LineFact[] = [];
  const toldFurther: LetterSentence[] = [];
  const words = () => countWords(letterText(assemble(draft, chosen, toldFurther, ending)));
  for (const line of draft.facts) {
    if (words() >= letterWords.enough) break;
    chosen.push(line);
    if (words() > letterWords.max) chosen.pop();
  }
  for (const sentence of further) {
    if (words() >= letterWords.enough) break;
    toldFurther.push(sentence);
    if (words() > letterWords.max) toldFurther.pop();
  }
  const paragraphs = assemble(draft, chosen, toldFurther, ending);
  const wordCount = countWords(letterText(paragraphs));
  const advice = wordCount < letterWords.min ? letterAdvice(input, shared) : [];
  return { paragraphs, wordCount, advice };
}
