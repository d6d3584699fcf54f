import { z } from 'zod';
import { levels } from '@/lib/engine/types';

export const maxPastedCharacters = 200_000;
export const leastPastedCharacters = 100;

/** Names and titles of people's lives: one line, no control or direction characters. */
const line = (max: number) =>
  z
    .string()
    .max(2 * max)
    .transform((value) =>
      value
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ')
        .trim(),
    )
    .pipe(z.string().max(max, `Use at most ${max} characters.`));

const required = (max: number, message: string) => line(max).pipe(z.string().min(1, message));

export const CvId = z.object({ cvId: z.uuid() });
export type CvId = z.output<typeof CvId>;

export const RenameCv = CvId.extend({ title: required(120, 'Give this CV a name.') });
export type RenameCv = z.output<typeof RenameCv>;

export const PasteCv = z.object({
  text: z
    .string()
    .trim()
    .min(leastPastedCharacters, 'Paste the whole CV: this is too short to read anything from it.')
    .max(maxPastedCharacters, 'This text is too long. Paste the CV alone, without attachments.'),
});
export type PasteCv = z.output<typeof PasteCv>;

const thisYear = 2100;
const YearMonthInput = z.object({
  year: z.int().min(1940, 'Write the year with four digits.').max(thisYear),
  month: z.int().min(1).max(12).nullable(),
});

const ExperienceInput = z.object({
  /** Null for an entry added by hand. */
  id: z.string().max(20).nullable(),
  title: required(200, 'Write the job title.'),
  employer: line(200),
  from: YearMonthInput.nullable(),
  to: z.union([YearMonthInput, z.literal('present')]).nullable(),
});
export type ExperienceInput = z.output<typeof ExperienceInput>;

const EducationInput = z.object({
  id: z.string().max(20).nullable(),
  degree: required(200, 'Write the degree or course.'),
  institution: line(200),
  year: z.int().min(1940, 'Write the year with four digits.').max(thisYear).nullable(),
});
export type EducationInput = z.output<typeof EducationInput>;

const SkillInput = z.object({
  /** Null for a skill added by hand: it is looked up by its name. */
  skillId: z.string().max(120).nullable(),
  name: required(80, 'Write the skill.'),
});
export type SkillInput = z.output<typeof SkillInput>;

const LanguageInput = z.object({
  name: required(60, 'Write the language.'),
  proficiency: line(60).nullable(),
});
export type LanguageInput = z.output<typeof LanguageInput>;

const ContactInput = z.object({
  name: line(120).optional(),
  email: line(254).optional(),
  phone: line(40).optional(),
  location: line(120).optional(),
});
export type ContactInput = z.output<typeof ContactInput>;

export const correctableSections = [
  'contact',
  'experience',
  'education',
  'skills',
  'languages',
  'totalMonths',
  'level',
] as const;
export type CorrectableSection = (typeof correctableSections)[number];

/** One section as the person wants it; null puts back what was read. */
export const CorrectCv = z.discriminatedUnion('section', [
  CvId.extend({ section: z.literal('contact'), value: ContactInput.nullable() }),
  CvId.extend({ section: z.literal('experience'), value: z.array(ExperienceInput).max(60).nullable() }),
  CvId.extend({ section: z.literal('education'), value: z.array(EducationInput).max(30).nullable() }),
  CvId.extend({ section: z.literal('skills'), value: z.array(SkillInput).max(300).nullable() }),
  CvId.extend({ section: z.literal('languages'), value: z.array(LanguageInput).max(30).nullable() }),
  CvId.extend({ section: z.literal('totalMonths'), value: z.int().min(0).max(840).nullable() }),
  CvId.extend({ section: z.literal('level'), value: z.enum(levels).nullable() }),
]);
export type CorrectCv = z.output<typeof CorrectCv>;
