/** Half-open range of UTF-16 code units into the text that was read. */
export type Span = { start: number; end: number };

/** A span with the words it covers: `source.slice(start, end) === text`. This is what evidence is made of. */
export type Quote = Span & { text: string };

/** `month` is 1–12, null when the text gives the year only. */
export type YearMonth = { year: number; month: number | null };

export const levels = ['fresher', 'junior', 'mid', 'senior', 'lead', 'executive'] as const;
export type Level = (typeof levels)[number];

export const remoteKinds = ['onsite', 'hybrid', 'remote'] as const;
export type RemoteKind = (typeof remoteKinds)[number];

// ── Lexicon ──

export type SkillEntry = {
  /** Stable, kebab-case: `react`, `c-plus-plus`, `wound-care`. */
  id: string;
  name: string;
  /** Other spellings, matched without case. */
  aliases: readonly string[];
  /** Short or ordinary words (C, Go, R, Excel): count only in the company of other evidence. */
  isAmbiguous?: boolean;
  /**
   * Its spellings that mean other things too. `name`: also a place, a person or a thing, so capitals and company
   * somewhere in the text; `word`: an ordinary word or a letter, so company close by.
   */
  ambiguity?: Readonly<Record<string, 'name' | 'word'>>;
  /** Skill ids that whoever has this one surely has too (React → JavaScript). */
  implies?: readonly string[];
  /** Skill ids close enough to count in part (Vue ~ React). Symmetric after loading. */
  near?: readonly string[];
  /** Field of work, one of a short list in the lexicon: `software`, `health`, `finance` … */
  field: string;
  /** Soft skills and tools of everyone (teamwork, Microsoft Office) weigh less. */
  isGeneral?: boolean;
};

export type OccupationEntry = {
  id: string;
  title: string;
  aliases: readonly string[];
  field: string;
  /** Occupation ids that people move between, with closeness in (0, 1). */
  near?: Readonly<Record<string, number>>;
  /** Skill ids typical for it. */
  skills: readonly string[];
  /** Titles of it that are ordinary words too (Driver, Model): count in a title line or with a capital. */
  ambiguous?: readonly string[];
};

export type FoundSkill = { skillId: string; name: string; quotes: Quote[] };

export type FoundOccupation = {
  occupationId: string;
  title: string;
  quote: Quote;
  /** From words of rank around the title (junior, lead, head of), null when it says none. */
  level: Level | null;
};

// ── A CV as read ──

export const sectionKinds = [
  'contact',
  'summary',
  'experience',
  'education',
  'skills',
  'projects',
  'certifications',
  'languages',
  'achievements',
  'other',
] as const;
export type SectionKind = (typeof sectionKinds)[number];

export type CvSection = Span & { kind: SectionKind; heading: Quote | null };

export type CvContact = {
  name: Quote | null;
  email: Quote | null;
  phone: Quote | null;
  location: Quote | null;
  links: Quote[];
};

export type CvExperience = {
  /** Stable within one CV text: `x1`, `x2` … in reading order. */
  id: string;
  title: string;
  employer: string;
  from: YearMonth | null;
  to: YearMonth | 'present' | null;
  /** Whole months, overlap with other entries not removed; 0 when no date was read. */
  months: number;
  occupationId: string | null;
  /** Where the entry stands, whole; null when a person added it by hand. */
  source: Quote | null;
  bullets: Quote[];
};

export type CvEducation = {
  id: string;
  degree: string;
  institution: string;
  year: number | null;
  source: Quote | null;
};

export type CvSkill = {
  /** Lexicon id, or `custom:<name>` when a person added one that the lexicon does not know. */
  skillId: string;
  name: string;
  /** Empty when added by hand. Negated mentions are not here. */
  evidence: Quote[];
  /** Months over the experience entries that mention it; 0 when only listed. */
  months: number;
  /** Last year of use that the dates support, null when unknown. */
  lastUsedYear: number | null;
  isImplied: boolean;
};

export type CvLanguage = { name: string; proficiency: string | null; source: Quote | null };

export type CvLevel = { value: Level; reason: string; evidence: Quote[] };

export const hiddenKinds = ['invisible_characters', 'white_or_tiny_text', 'keyword_stuffing'] as const;
export type HiddenText = { kind: (typeof hiddenKinds)[number]; quote: Quote };

/** Everything that was read from one CV text. Same text and same `asOf` → same profile. */
export type CvProfile = {
  contact: CvContact;
  sections: CvSection[];
  summary: Quote | null;
  experience: CvExperience[];
  education: CvEducation[];
  skills: CvSkill[];
  languages: CvLanguage[];
  certifications: Quote[];
  /** Months of work, overlaps counted once. */
  totalMonths: number;
  level: CvLevel;
  /** Found, reported, and left out of everything above. */
  hidden: HiddenText[];
};

/** What a person changed by hand; a present key replaces the read value and wins over every later reading. */
export type CvCorrections = {
  contact?: { name?: string; email?: string; phone?: string; location?: string };
  experience?: CvExperience[];
  education?: CvEducation[];
  skills?: CvSkill[];
  languages?: CvLanguage[];
  totalMonths?: number;
  level?: Level;
};

export type CvAdvice = {
  /** Stable code of the check: `no_dates`, `no_measured_results`, `hidden_text` … */
  code: string;
  severity: 'good' | 'hint' | 'important';
  title: string;
  detail: string;
  quotes: Quote[];
};

export type CvAnalysis = {
  keySkills: { skillId: string; name: string; reason: string; quotes: Quote[] }[];
  level: CvLevel;
  industries: { name: string; quotes: Quote[] }[];
  /** Sentences with a measured result. */
  achievements: Quote[];
  fittingTitles: { occupationId: string; title: string; reason: string; quotes: Quote[] }[];
  advice: CvAdvice[];
};

// ── A posting as read ──

export const importances = ['required', 'preferred', 'mentioned'] as const;
export type Importance = (typeof importances)[number];

/** The quote is empty when only the title names the skill. */
export type JobSkill = { skillId: string; name: string; importance: Importance; quote: Quote };

/** What the engine reads: the fields a feed gives, and the posting's plain text. */
export type JobInput = {
  title: string;
  company: string;
  location: string | null;
  country: string | null;
  remoteKind: RemoteKind | null;
  text: string;
};

/** Everything that was read from one posting. Quotes point into `JobInput.text`. */
export type JobProfile = {
  occupations: { occupationId: string; title: string }[];
  titleWords: string[];
  level: Level | null;
  minYears: number | null;
  maxYears: number | null;
  yearsQuote: Quote | null;
  levelQuote: Quote | null;
  skills: JobSkill[];
  languages: { name: string; isRequired: boolean; quote: Quote }[];
  places: string[];
  country: string | null;
  remoteKind: RemoteKind | null;
  /** The posting's most telling stems with their counts, for text similarity. */
  terms: Record<string, number>;
};

// ── A match ──

export const matchBands = ['strong', 'possible', 'stretch'] as const;
export type MatchBand = (typeof matchBands)[number];

/** As people read them, with the score beside: Strong 82. */
export const bandWords: Record<MatchBand, string> = {
  strong: 'Strong',
  possible: 'Possible',
  stretch: 'Stretch',
};

export const matchPartNames = ['skills', 'title', 'level', 'years', 'location', 'language', 'text'] as const;

export type MatchPart = {
  name: (typeof matchPartNames)[number];
  /** 0–1, null when the posting or the CV says nothing about it: its weight then goes to the others. */
  score: number | null;
  /** Share of the whole, 0–1; weights of the parts that count sum to 1. */
  weight: number;
  detail: string;
};

export type SkillMatch = {
  skillId: string;
  name: string;
  importance: Importance;
  /** Share of the skill's worth that counts: 1 matching, between for near ones, 0 missing. */
  credit: number;
  jobQuote: Quote;
  /** Null when missing, or when the person added the skill by hand. */
  cvQuote: Quote | null;
  /** The CV's own skill that stands in, for near ones. */
  viaName: string | null;
};

export type MatchScore = {
  /** 0–1, a pure function of profile and posting: equal inputs, equal to the last digit. */
  score: number;
  band: MatchBand;
  parts: MatchPart[];
  matching: SkillMatch[];
  near: SkillMatch[];
  missing: SkillMatch[];
  levelFit: {
    verdict: 'fits' | 'above' | 'below' | 'unknown';
    sentence: string;
    cvQuote: Quote | null;
    jobQuote: Quote | null;
  };
  recommendations: { title: string; detail: string; quotes: Quote[] }[];
};

// ── A letter ──

export type LetterSentence = {
  text: string;
  /**
   * `fact` rests on CV lines; `posting` on the posting's; `courtesy` claims nothing; `unsupported` claims something that
   * neither text says: a model's sentence that the person must check.
   */
  kind: 'fact' | 'posting' | 'courtesy' | 'unsupported';
  cvQuotes: Quote[];
  jobQuotes: Quote[];
};

export type ComposedLetter = {
  /** Salutation, body paragraphs and closing, in order. */
  paragraphs: LetterSentence[][];
  wordCount: number;
  /** What to add to the CV when the facts do not carry 250 words. */
  advice: string[];
};

// ── What a model adds, each piece held to the text ──

/** Found by a model; every piece carries a quote that occurs in the CV. `droppedCount`: pieces whose quote did not. */
export type CvFindings = {
  skills: { name: string; reason: string; quote: Quote }[];
  achievements: Quote[];
  fittingTitles: { title: string; reason: string; quote: Quote }[];
  industries: { name: string; quote: Quote }[];
  advice: { title: string; detail: string; quote: Quote | null }[];
  droppedCount: number;
};

/** A second opinion on one match. Its verdict is its own: the score never depends on it. */
export type Assessment = {
  verdict: MatchBand;
  levelCompatibility: string;
  strengths: { text: string; cvQuote: Quote }[];
  gaps: { text: string; jobQuote: Quote | null }[];
  recommendations: string[];
  droppedCount: number;
};
