import { findSkill, impliedSkills } from '../lexicon/lexicon';
import type { CvExperience, CvSkill, Quote, Span, YearMonth } from '../types';
import { blankOut, type CvText } from './cv-text';
import type { ReadSection } from './read-sections';
import { recognizeSkills } from './recognize-skills';
import { totalMonths } from './total-months';

const toolLine =
  /^(?:technologies|technology|tech stack|tools|environment|skills|stack|software|programming languages|languages|frameworks|databases|platforms)(?:\s(?:used|and tools|& tools))?\s*:/i;
const maxEvidence = 12;

/** Skills with every place they were seen, strongest first: months of use, then how often, then reading order. */
export function readSkills(
  cv: CvText,
  sections: readonly ReadSection[],
  experience: readonly CvExperience[],
  asOf: YearMonth,
): CvSkill[] {
  const text = blankOut(cv.visible, outsideSkills(cv, sections, experience));
  const found = recognizeSkills(text, { skillListSpans: listSpans(cv, sections) });
  const skills = new Map<string, CvSkill>();
  const schools = sections.filter(({ kind }) => kind === 'education');
  for (const { skillId, name, quotes } of found) {
    // Boards and subjects of one's own schooling (CBSE, pedagogy) are no teaching skills.
    const isSchooling =
      findSkill(skillId)?.field === 'education' &&
      quotes.every((quote) => schools.some((school) => isInside(quote, school)));
    if (isSchooling) continue;
    skills.set(skillId, { ...measure(quotes, experience, asOf), skillId, name, isImplied: false });
  }
  for (const { skillId, quotes } of found) addImplied(skills, skillId, quotes, experience, asOf);
  const order = [...skills.values()].map((skill, index) => ({ skill, index }));
  order.sort(
    (a, b) =>
      Number(a.skill.isImplied) - Number(b.skill.isImplied) ||
      b.skill.months - a.skill.months ||
      b.skill.evidence.length - a.skill.evidence.length ||
      a.index - b.index,
  );
  return order.map(({ skill }) => skill);
}

function addImplied(
  skills: Map<string, CvSkill>,
  impliedBy: string,
  quotes: readonly Quote[],
  experience: readonly CvExperience[],
  asOf: YearMonth,
): void {
  for (const id of impliedSkills(impliedBy)) {
    const entry = findSkill(id);
    const known = skills.get(id);
    if (entry === null || (known !== undefined && !known.isImplied)) continue;
    const all = [...(known?.evidence ?? []), ...quotes].sort((a, b) => a.start - b.start);
    skills.set(id, { ...measure(all, experience, asOf), skillId: id, name: entry.name, isImplied: true });
  }
}

function measure(
  quotes: readonly Quote[],
  experience: readonly CvExperience[],
  asOf: YearMonth,
): Pick<CvSkill, 'evidence' | 'months' | 'lastUsedYear'> {
  const entries = entriesOf(quotes, experience);
  const years = entries.flatMap(({ to }) =>
    to === null ? [] : [to === 'present' ? asOf.year : Math.min(to.year, asOf.year)],
  );
  return {
    evidence: quotes.slice(0, maxEvidence),
    months: totalMonths(entries, asOf),
    lastUsedYear: years.length === 0 ? null : Math.max(...years),
  };
}

/** The entries that hold one of the quotes; both come in reading order. */
function entriesOf(quotes: readonly Quote[], experience: readonly CvExperience[]): CvExperience[] {
  let at = 0;
  return experience.filter(({ source }) => {
    if (source === null) return false;
    while ((quotes[at]?.start ?? Number.POSITIVE_INFINITY) < source.start) at += 1;
    const quote = quotes[at];
    return quote !== undefined && isInside(quote, source);
  });
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Words that name no skill of this person: hobbies, references, addresses, languages spoken, names of employers. */
function outsideSkills(
  cv: CvText,
  sections: readonly ReadSection[],
  experience: readonly CvExperience[],
): Span[] {
  const spans: Span[] = sections.filter(
    ({ kind, headingKind }) => kind === 'contact' || kind === 'languages' || headingKind === 'aside',
  );
  for (const { source, employer } of experience) {
    if (source === null || employer === '') continue;
    const at = cv.visible.slice(source.start, source.end).indexOf(employer);
    if (at >= 0) spans.push({ start: source.start + at, end: source.start + at + employer.length });
  }
  return spans;
}

function listSpans(cv: CvText, sections: readonly ReadSection[]): Span[] {
  const spans: Span[] = sections
    .filter(({ kind }) => kind === 'skills')
    .map(({ bodyStart, end }) => ({ start: bodyStart, end }));
  for (const line of cv.lines) {
    const from = line.bulletBody ?? line.start;
    const label = toolLine.exec(cv.visible.slice(from, Math.min(line.end, from + 60)))?.[0];
    if (label !== undefined) spans.push({ start: from + label.length, end: line.end });
  }
  return spans;
}
