import type { CvEducation, CvExperience, CvProfile, Quote, YearMonth } from '../types';
import { blankOut, type CvText, linesWithin, prepareCvText, quoteOf } from './cv-text';
import { isCertificate, isDegree } from './degrees';
import { findHidden, type HiddenSpan } from './find-hidden';
import { readContact } from './read-contact';
import { readEducation } from './read-education';
import { readExperience } from './read-experience';
import { isLanguageLine, readLanguages } from './read-languages';
import { readLevel } from './read-level';
import { type ReadSection, readSections } from './read-sections';
import { readSkills } from './read-skills';
import { totalMonths } from './total-months';

export type ReadCvOptions = {
  /** The month that "present" stands for. */
  asOf: YearMonth;
  /** Text that the file shows white or too small to read, as the extractor saw it. */
  hiddenSpans?: readonly HiddenSpan[];
};

/** Reads what stands in the text and nothing else: what is not found stays empty. */
export function readCv(text: string, options: ReadCvOptions): CvProfile {
  const hidden = findHidden(text, options.hiddenSpans);
  const visible = blankOut(
    text,
    hidden.map(({ quote }) => quote),
  );
  const cv = prepareCvText(text, visible);
  const sections = readSections(cv);
  const experience = numbered('x', readAllExperience(cv, sections, options.asOf));
  const education = numbered('e', readAllEducation(cv, sections, experience));
  return {
    contact: readContact(cv, sections),
    sections: sections.map(({ start, end, kind, heading }) => ({ start, end, kind, heading })),
    summary: readSummary(cv, sections),
    experience,
    education,
    skills: readSkills(cv, sections, experience, options.asOf),
    languages: readLanguages(cv, sections),
    certifications: readCertifications(cv, sections),
    totalMonths: totalMonths(experience, options.asOf),
    level: readLevel(experience, { asOf: options.asOf }),
    hidden,
  };
}

function numbered<T extends { id: string }>(prefix: string, entries: readonly T[]): T[] {
  return entries.map((entry, index) => ({ ...entry, id: `${prefix}${index + 1}` }));
}

function readAllExperience(cv: CvText, sections: readonly ReadSection[], asOf: YearMonth): CvExperience[] {
  const own = sections.filter(({ kind }) => kind === 'experience');
  const found = own.flatMap(({ bodyStart, end }) => readExperience(cv, { start: bodyStart, end }, { asOf }));
  if (found.length > 0) return found;
  return sections
    .filter(isUnmarked)
    .flatMap(({ bodyStart, end }) =>
      readExperience(cv, { start: bodyStart, end }, { asOf, isUnmarked: true }),
    );
}

/** Text without a heading, or under one that says nothing: work and study may stand there. */
function isUnmarked({ kind, heading, headingKind }: ReadSection): boolean {
  return kind === 'other' && (heading === null || headingKind === null);
}

function readAllEducation(
  cv: CvText,
  sections: readonly ReadSection[],
  experience: readonly CvExperience[],
): CvEducation[] {
  const own = sections.filter(({ kind }) => kind === 'education');
  if (own.length > 0)
    return own.flatMap(({ bodyStart, end }) => readEducation(cv, { start: bodyStart, end }));
  const isWork = ({ source }: CvEducation): boolean =>
    experience.some(
      (entry) =>
        entry.source !== null &&
        source !== null &&
        source.start < entry.source.end &&
        entry.source.start < source.end &&
        entry.occupationId !== null &&
        source.start === entry.source.start,
    );
  return sections
    .filter((section) => isUnmarked(section) || section.kind === 'certifications')
    .flatMap(({ bodyStart, end }) => readEducation(cv, { start: bodyStart, end }))
    .filter(
      (entry) =>
        isDegree(entry.degree) &&
        entry.institution !== '' &&
        (entry.source?.text.length ?? 0) <= 400 &&
        !isWork(entry),
    );
}

function readSummary(cv: CvText, sections: readonly ReadSection[]): Quote | null {
  const section =
    sections.find(({ kind, headingKind }) => kind === 'summary' && headingKind !== null) ??
    sections.find(({ kind }) => kind === 'summary');
  if (section === undefined) return null;
  const quote = quoteOf(cv.source, section.bodyStart, section.end);
  return quote.text === '' ? null : quote;
}

function readCertifications(cv: CvText, sections: readonly ReadSection[]): Quote[] {
  return sections
    .filter(({ kind }) => kind === 'certifications' || kind === 'education')
    .flatMap(({ kind, bodyStart, end }) =>
      linesWithin(cv, { start: bodyStart, end })
        .map((line) => quoteOf(cv.source, line.bulletBody ?? line.start, line.end))
        .filter(({ text }) => kind === 'certifications' || (text.length <= 120 && isCertificate(text))),
    )
    .filter(({ text }) => text.length > 2 && text.length <= 240 && /\p{L}{2}/u.test(text))
    .filter(({ text }) => !isLanguageLine(text));
}
