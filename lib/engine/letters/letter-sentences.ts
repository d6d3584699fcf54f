import { countWords } from '@/lib/core/count-words';
import type { CvExperience, LetterSentence, Quote } from '../types';
import { joinNames, type LetterInput, plainEmployer, plainTitle, quoteWithin } from './letter-input';
import { factLeads, phrases } from './phrases';
import type { LineFact, SharedSkill } from './pick-facts';
import type { Pick } from './variation';

export type Draft = { input: LetterInput; pick: Pick; shared: readonly SharedSkill[] };

type Options = readonly [string, ...string[]];

export const courtesy = (text: string): LetterSentence => ({
  text,
  kind: 'courtesy',
  cvQuotes: [],
  jobQuotes: [],
});

function fact(text: string, cvQuotes: readonly (Quote | null)[], jobQuotes: Quote[] = []): LetterSentence {
  return { text, kind: 'fact', cvQuotes: cvQuotes.filter((quote) => quote !== null), jobQuotes };
}

function fill(template: string, values: Record<string, string>): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '').replace(/\.\.$/, '.');
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

/** One of the style's wordings of what surrounds the facts. */
export function phrase(
  { input, pick }: Draft,
  name: keyof (typeof phrases)['casual'],
  values: Record<string, string> = {},
): string {
  const { title, company } = input.job;
  return fill(pick(phrases[input.style][name]), { title: plainTitle(title), company, ...values });
}

const namesOf = (entry: CvExperience) => ({
  role: plainTitle(entry.title),
  employer: plainEmployer(entry.employer),
});

function nameQuotes(input: LetterInput, entry: CvExperience, text: string): (Quote | null)[] {
  const { role, employer } = namesOf(entry);
  return [role, employer]
    .filter((name) => name && text.includes(name))
    .map((name) => quoteWithin(input.cvText, entry.source, name));
}

/** Two sentences as one; the second goes on in lower case unless it begins with `I`. */
function joinSentences(first: string, second: string): string {
  const goesOn = /^I\b/.test(second) ? second : second.charAt(0).toLowerCase() + second.slice(1);
  return `${first.replace(/[.:]$/, '')}; ${goesOn}`;
}

/** What the letter is for, and who writes: present or last title and employer, as the CV has them. */
export function opening(draft: Draft): LetterSentence {
  const { input, pick } = draft;
  const purpose = phrase(draft, 'opening');
  const entry = input.profile.experience.find((e) => e.title && e.employer);
  if (!entry) return courtesy(purpose);
  const templates: Options =
    entry.to === 'present'
      ? ['I currently work as {role} at {employer}.', 'my current post is {role} at {employer}.']
      : [
          'my last post was {role} at {employer}.',
          'most recently I worked as {role} at {employer}.',
          'I come from {employer}, where I worked as {role}.',
        ];
  const text = joinSentences(purpose, fill(pick(templates), namesOf(entry)));
  return fact(text, nameQuotes(input, entry, text));
}

/** Whole years of work, when the dates add up to two or more. */
export function yearsOfWork({ input, pick }: Draft): LetterSentence[] {
  const years = Math.floor(input.profile.totalMonths / 12);
  if (years < 2) return [];
  const dated = input.profile.experience.filter((entry) => entry.months > 0).map((entry) => entry.source);
  const templates: Options = [
    'The dates in my CV add up to {years} years of work.',
    'Altogether I have worked for {years} years.',
  ];
  return [fact(fill(pick(templates), { years: String(years) }), dated)];
}

/** Thanks and the next step in one sentence. */
export function closing(draft: Draft): LetterSentence {
  return courtesy(joinSentences(phrase(draft, 'thanks'), phrase(draft, 'next')));
}

/** One CV line in the first person, or several quoted ones in one sentence; the first of an entry says where it was. */
function lineSentence(
  { input, pick }: Draft,
  lines: readonly LineFact[],
  isFirstOfEntry: boolean,
): LetterSentence[] {
  const [line] = lines;
  if (!line) return [];
  const { entry, clause } = line;
  const place = !entry ? 'outside' : isFirstOfEntry && entry.employer ? 'first' : 'further';
  const leads: readonly string[] = factLeads[place][clause.lead];
  const [first = '', ...others] = leads.filter((lead) => entry?.title || !lead.includes('{role}'));
  const said = clause.lead === 'quoted' ? joinNames(lines.map((l) => `“${l.clause.clause}”`)) : clause.clause;
  const text = fill(pick([first, ...others]), { ...(entry ? namesOf(entry) : {}), clause: said });
  return [fact(text, [...lines.map((l) => l.quote), ...(entry ? nameQuotes(input, entry, text) : [])])];
}

/** What one entry of the CV has to tell: lines that make sentences first, then those best left in their own words. */
export function entrySentences(draft: Draft, lines: readonly LineFact[]): LetterSentence[] {
  const spoken = lines.filter((line) => line.clause.lead !== 'quoted');
  const quoted = lines.filter((line) => line.clause.lead === 'quoted');
  const sentences = spoken.flatMap((line, index) => lineSentence(draft, [line], index === 0));
  return [...sentences, ...lineSentence(draft, quoted, sentences.length === 0)];
}

/** The skills that both sides name, and the nearest stand-in for one that the CV lacks. */
export function skillSentences(draft: Draft): LetterSentence[] {
  const sentences: LetterSentence[] = [];
  const matching = draft.shared.filter((s) => !s.isNear && s.own.evidence[0]).slice(0, 5);
  if (matching.length > 0) {
    const skills = joinNames(matching.map((s) => s.own.name));
    const cvQuotes = matching.map((s) => s.own.evidence[0] ?? null);
    sentences.push(
      fact(
        phrase(draft, 'skills', { skills }),
        cvQuotes,
        matching.map((s) => s.asked.quote),
      ),
    );
  }
  const near = draft.shared.find((s) => s.isNear && !s.own.isImplied && s.asked.importance !== 'mentioned');
  if (near) {
    const text = phrase(draft, 'near', { asked: near.asked.name, own: near.own.name });
    sentences.push(fact(text, [near.own.evidence[0] ?? null], [near.asked.quote]));
  }
  return sentences;
}

/** Smaller facts, told only while the letter has room: long-used skills, education, a certificate, languages. */
export function furtherFacts({ input, pick, shared }: Draft): LetterSentence[] {
  const { profile } = input;
  const sentences: LetterSentence[] = [];
  const say = (templates: Options, values: Record<string, string>, quotes: readonly (Quote | null)[]) =>
    sentences.push(fact(fill(pick(templates), values), quotes));

  const education = profile.education.find((e) => e.degree && e.institution && e.source);
  if (education) {
    const { degree, institution, year, source } = education;
    const templates: Options = [
      'My education includes {degree}, {institution}{year}.',
      'By education, my CV lists {degree}, {institution}{year}.',
    ];
    say(templates, { degree, institution, year: year ? ` (${year})` : '' }, [source]);
  }
  const longest = shared.filter((s) => !s.isNear && !s.own.isImplied && s.own.months >= 36)[0]?.own;
  if (longest) {
    const templates: Options = [
      '{skill} has been part of my work for at least {years} years.',
      'By the dates in my CV, I have worked with {skill} for at least {years} years.',
    ];
    say(templates, { skill: longest.name, years: String(Math.floor(longest.months / 12)) }, longest.evidence);
  }
  const certificate = profile.certifications.find((c) => countWords(c.text) <= 16);
  if (certificate) {
    const name = certificate.text.replace(/[\s.;]+$/, '');
    say(['My certificates include {name}.', 'Among certificates, my CV lists {name}.'], { name }, [
      certificate,
    ]);
  }
  const languages = profile.languages.filter((language) => language.source);
  if (languages.length > 1) {
    const names = joinNames(languages.map((language) => language.name));
    say(
      ['My languages are {names}.', 'As for languages, my CV lists {names}.'],
      { names },
      languages.map((l) => l.source),
    );
  }
  return sentences;
}

const requirementWords =
  /\bwelcome\b|advantage|\bplus\b|\byears?\b|desirable|required|requirement|preferred|\bmust\b|nice to have|essential|salary|benefit/i;

/** One line of the posting, quoted: the one around the best shared skill, so that it differs between people. */
export function postingSentence(draft: Draft): LetterSentence[] {
  const { text } = draft.input.job;
  for (const { asked } of draft.shared) {
    const start = text.lastIndexOf('\n', asked.quote.start) + 1;
    const lineEnd = text.indexOf('\n', asked.quote.end);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const sentence = text
      .slice(start, end)
      .split(/(?<=[.!?])\s/)
      .find((part) => part.includes(asked.quote.text));
    const line = sentence?.replace(/^[\s•▪·*\-–]+/u, '').replace(/[\s.;:]+$/u, '') ?? '';
    const count = countWords(line);
    const quote = quoteWithin(text, { start, end }, line);
    if (!quote || count < 5 || count > 22 || requirementWords.test(line)) continue;
    return [{ text: phrase(draft, 'posting', { line }), kind: 'posting', cvQuotes: [], jobQuotes: [quote] }];
  }
  return [];
}
