import { nearSkills } from '../lexicon/lexicon';
import { stem, tokenize } from '../reading/tokenize';
import type { CvExperience, CvProfile, CvSkill, JobSkill, Quote } from '../types';
import { type Clause, firstPerson } from './first-person';
import type { LetterInput } from './letter-input';

/** One CV line that can be said in a letter. `entry` is null for projects and achievements. */
export type LineFact = {
  entry: CvExperience | null;
  entryIndex: number;
  quote: Quote;
  clause: Clause;
  worth: number;
};

export type SharedSkill = { asked: JobSkill; own: CvSkill; isNear: boolean };

const importanceWorth = { required: 3, preferred: 2, mentioned: 1 } as const;
/** A line that is no sentence reads worse: it is told when it says more than the others. */
const quotedPenalty = 3;

const measured =
  /\d[\d.,]*\s*(%|percent|k\b|m\b|x\b|lakh|crore|million|hours?|days?|weeks?|people|patients|customers|students|beds)|[$€£₹]\s?\d/iu;

/** Skills that the posting asks for and the CV shows, most wanted first; near ones after those that match. */
export function sharedSkills({ profile, job }: LetterInput): SharedSkill[] {
  const own = new Map(profile.skills.map((skill) => [skill.skillId, skill]));
  const shared: SharedSkill[] = [];
  for (const asked of job.profile.skills) {
    const same = own.get(asked.skillId);
    if (same) {
      shared.push({ asked, own: same, isNear: false });
      continue;
    }
    const near = [...nearSkills(asked.skillId).keys()]
      .map((id) => own.get(id))
      .find((skill) => skill?.evidence[0]);
    if (near) shared.push({ asked, own: near, isNear: true });
  }
  const worth = (s: SharedSkill) =>
    importanceWorth[s.asked.importance] - (s.isNear ? 10 : 0) + Math.min(s.own.months, 60) / 100;
  return shared.sort((a, b) => worth(b) - worth(a));
}

function worthOf(
  quote: Quote,
  entryIndex: number,
  shared: readonly SharedSkill[],
  terms: ReadonlySet<string>,
): number {
  const inside = shared.filter((s) =>
    s.own.evidence.some((e) => e.start >= quote.start && e.end <= quote.end),
  );
  const skillWorth = inside.reduce(
    (sum, s) => sum + importanceWorth[s.asked.importance] * (s.isNear ? 0.5 : 1),
    0,
  );
  const stems = new Set(tokenize(quote.text).map((token) => stem(token.word)));
  const common = [...stems].filter((word) => terms.has(word)).length;
  const recency = Math.max(0, 3 - entryIndex);
  return skillWorth * 2 + common * 0.5 + (measured.test(quote.text) ? 3 : 0) + recency;
}

/** Lines of projects and achievements: what people without long experience have to show. */
function sectionLines(profile: CvProfile, cvText: string): Quote[] {
  const lines: Quote[] = [];
  for (const section of profile.sections) {
    if (section.kind !== 'projects' && section.kind !== 'achievements') continue;
    let at = section.heading ? section.heading.end : section.start;
    for (const raw of cvText.slice(at, section.end).split('\n')) {
      const text = raw.replace(/^[\s•▪·*\-–]+/u, '').trimEnd();
      const start = at + raw.length - raw.replace(/^[\s•▪·*\-–]+/u, '').length;
      if (text.split(/\s+/).length >= 5) lines.push({ start, end: start + text.length, text });
      at += raw.length + 1;
    }
  }
  return lines;
}

/** Every CV line that can be said, the most telling for this posting first. */
export function pickFacts(input: LetterInput, shared: readonly SharedSkill[]): LineFact[] {
  const { profile, cvText, job } = input;
  const terms = new Set(Object.keys(job.profile.terms));
  const facts: LineFact[] = [];
  const seen = new Set<string>();
  const add = (entry: CvExperience | null, entryIndex: number, line: Quote) => {
    for (const quote of sentencesOf(line)) {
      const said = firstPerson(quote.text);
      const key = quote.text.toLowerCase();
      if (!said || seen.has(key) || overlapsHidden(profile, quote)) continue;
      seen.add(key);
      const isPresentDuty = said.lead === 'duty' && entry?.to === 'present';
      const clause: Clause = isPresentDuty ? { lead: 'I', clause: said.clause } : said;
      const worth =
        worthOf(quote, entryIndex, shared, terms) - (clause.lead === 'quoted' ? quotedPenalty : 0);
      facts.push({ entry, entryIndex, quote, clause, worth });
    }
  };
  profile.experience.forEach((entry, index) => {
    for (const bullet of entry.bullets) add(entry, index, bullet);
  });
  for (const line of sectionLines(profile, cvText)) add(null, profile.experience.length, line);
  return facts.sort((a, b) => b.worth - a.worth || a.quote.start - b.quote.start);
}

/** A line of several sentences says several things. */
function sentencesOf(line: Quote): Quote[] {
  const parts: Quote[] = [];
  let at = 0;
  for (const part of line.text.split(/(?<=[\p{Ll}\d)%]\.)\s+(?=\p{Lu})/u)) {
    const start = line.start + line.text.indexOf(part, at);
    at = start - line.start + part.length;
    parts.push({ start, end: start + part.length, text: part });
  }
  return parts;
}

function overlapsHidden(profile: CvProfile, quote: Quote): boolean {
  return profile.hidden.some((hidden) => hidden.quote.start < quote.end && quote.start < hidden.quote.end);
}
