import { closeLetterSpacing, quoteOf } from '../../reading/cv-text';
import { headingKindOf } from '../../reading/section-headings';
import type { Quote } from '../../types';
import { advice, type Check } from './check';

const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

const checkExperience: Check = ({ profile }) =>
  profile.experience.length === 0
    ? advice(
        'important',
        'no_experience',
        'No work experience was found',
        'Give each role a line with title, employer and dates under the heading “Experience”. Internships and projects count for a first job.',
      )
    : null;

const checkSkillsSection: Check = ({ profile }) =>
  profile.sections.some(({ kind }) => kind === 'skills')
    ? null
    : advice(
        'important',
        'no_skills_section',
        'There is no section of skills',
        'Add a heading “Skills” with the tools and methods that the jobs you want ask for and you can show.',
      );

const checkEducation: Check = ({ profile }) =>
  profile.education.length === 0
    ? advice(
        'hint',
        'no_education',
        'No education was found',
        'Add your last degree, school or training with its year under the heading “Education”.',
      )
    : null;

const checkSummary: Check = ({ profile }) => {
  if (profile.summary === null) {
    return advice(
      'hint',
      'no_summary',
      'There is no summary',
      'Two or three lines at the top that say what you do, for how long, and what you look for next.',
    );
  }
  const words = wordCount(profile.summary.text);
  if (words > 110) {
    return advice(
      'hint',
      'long_summary',
      `Your summary has ${words} words`,
      'Cut it to two or three lines; the rest belongs to your roles.',
      [profile.summary],
    );
  }
  return words >= 10
    ? advice('good', 'summary', 'You open with a summary', 'Keep it to what the job in question needs.', [
        profile.summary,
      ])
    : null;
};

const checkLength: Check = ({ cv, profile }) => {
  const words = wordCount(cv.visible);
  if (words === 0) return null;
  const most = profile.totalMonths >= 180 ? 1_500 : profile.totalMonths >= 60 ? 1_200 : 900;
  if (words > most) {
    return advice(
      'hint',
      'too_long',
      `The CV has about ${words} words`,
      `Aim for at most ${most}: keep the last ten years and what fits the job, shorten the rest.`,
    );
  }
  if (words < 120) {
    return advice(
      'important',
      'too_short',
      `The CV has only about ${words} words`,
      'Say for each role what you did, with what, and what came of it.',
    );
  }
  return advice('good', 'length', 'The length is right', `About ${words} words.`);
};

const checkHeadings: Check = ({ profile }) => {
  const odd = profile.sections.flatMap(({ heading }) =>
    heading !== null && headingKindOf(closeLetterSpacing(heading.text)) === null ? [heading] : [],
  );
  return odd.length > 0
    ? advice(
        'hint',
        'unusual_headings',
        'Some headings are unusual',
        'Programs that read CVs look for “Experience”, “Education”, “Skills”. Use such words where you can.',
        odd,
      )
    : null;
};

const checkNoHeadings: Check = ({ cv, profile }) =>
  wordCount(cv.visible) >= 60 && profile.sections.every(({ heading }) => heading === null)
    ? advice(
        'important',
        'no_headings',
        'The CV has no headings',
        'Divide it with plain headings: Summary, Experience, Education, Skills.',
      )
    : null;

const checkLetterSpacing: Check = ({ cv }) => {
  const spaced = cv.lines
    .filter((line) => !line.isBlank && line.text.length < 80 && closeLetterSpacing(line.text) !== line.text)
    .map((line) => quoteOf(cv.source, line.start, line.end));
  return spaced.length > 0
    ? advice(
        'hint',
        'spaced_letters',
        'Some words are set with spaces between their letters',
        'Many programs read them as single letters. Use plain words and set the spacing in the layout instead.',
        spaced,
      )
    : null;
};

const checkTables: Check = ({ cv }) => {
  const rows: Quote[] = cv.lines
    .filter(
      (line) => (line.text.match(/\t|\s\|\s/g) ?? []).length >= 2 && !/@|https?:|linkedin/i.test(line.text),
    )
    .map((line) => quoteOf(cv.source, line.start, line.end));
  return rows.length >= 3
    ? advice(
        'hint',
        'tables',
        'Parts of the CV are set as a table',
        'Columns are often read in the wrong order. Plain lines, one role after the other, are safer.',
        rows,
      )
    : null;
};

const filler =
  /^(?:references?\s(?:are\s)?(?:available|furnished|provided|will be)|i (?:hereby|here by|solemnly)\s|hereby declare)/i;

const checkFiller: Check = ({ cv, profile }) => {
  const lines = cv.lines
    .filter((line) => filler.test(line.text))
    .map((line) => quoteOf(cv.source, line.start, line.end));
  const declaration = profile.sections.flatMap(({ heading }) =>
    heading !== null && /^declaration\b/i.test(heading.text) ? [heading] : [],
  );
  const quotes = [...lines, ...declaration].sort((a, b) => a.start - b.start);
  return quotes.length > 0
    ? advice(
        'hint',
        'filler',
        'Declarations and “references on request” take space',
        'Employers assume both. Use the lines for your work.',
        quotes,
      )
    : null;
};

export const structureChecks: readonly Check[] = [
  checkExperience,
  checkSkillsSection,
  checkNoHeadings,
  checkEducation,
  checkSummary,
  checkLength,
  checkHeadings,
  checkLetterSpacing,
  checkTables,
  checkFiller,
];
