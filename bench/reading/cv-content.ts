/** `YYYY-MM`, as in `2021-04`. */
export type Month = `${number}-${number}`;

export type CvContentExperience = {
  title: string;
  employer: string;
  location?: string;
  from: Month;
  to: Month | 'present';
  bullets: string[];
};

/** The facts of one made-up CV, before any layout: what a reader is expected to find again. */
export type CvContent = {
  name: string;
  email: string;
  phone: string;
  location: string;
  links: string[];
  summary: string;
  experience: CvContentExperience[];
  education: { degree: string; institution: string; year: number }[];
  skills: string[];
  languages: string[];
  certifications?: string[];
  /** What else people write: projects, volunteering, publications, references. Holds no job. */
  extras?: { heading: string; lines: string[] }[];
};
