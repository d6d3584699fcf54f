import type { CvContent, CvContentExperience, Month } from './cv-content';

const shortNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const longNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export type DateStyle = 'short' | 'long' | 'slashed' | 'iso';

export type Headings = Record<
  'contact' | 'summary' | 'experience' | 'education' | 'skills' | 'languages' | 'certifications',
  string
>;

export const plainHeadings: Headings = {
  contact: 'Contact',
  summary: 'Summary',
  experience: 'Experience',
  education: 'Education',
  skills: 'Skills',
  languages: 'Languages',
  certifications: 'Certifications',
};

export const formalHeadings: Headings = {
  contact: 'Contact Details',
  summary: 'Professional Profile',
  experience: 'Work Experience',
  education: 'Education',
  skills: 'Key Skills',
  languages: 'Languages',
  certifications: 'Certifications',
};

export const olderHeadings: Headings = {
  contact: 'Personal Details',
  summary: 'Career Objective',
  experience: 'Employment History',
  education: 'Academic Qualifications',
  skills: 'Technical Skills',
  languages: 'Languages Known',
  certifications: 'Certificates',
};

function writeMonth(month: Month, style: DateStyle): string {
  const [year = '', number = ''] = month.split('-');
  const index = Number(number) - 1;
  if (style === 'short') return `${shortNames[index]} ${year}`;
  if (style === 'long') return `${longNames[index]} ${year}`;
  if (style === 'slashed') return `${number}/${year}`;
  return `${year}-${number}`;
}

export function writeRange(entry: CvContentExperience, style: DateStyle): string {
  const separator = { short: ' – ', long: ' to ', slashed: ' - ', iso: ' – ' }[style];
  const end = entry.to === 'present' ? 'Present' : writeMonth(entry.to, style);
  return `${writeMonth(entry.from, style)}${separator}${end}`;
}

export function writeEmployer(entry: CvContentExperience): string {
  return entry.location ? `${entry.employer}, ${entry.location}` : entry.employer;
}

export function listContact(content: CvContent): string[] {
  return [content.email, content.phone, content.location, ...content.links];
}
