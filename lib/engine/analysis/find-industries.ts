import { findOccupation, findSkill } from '../lexicon/lexicon';
import { firstLineOf } from '../reading/cv-text';
import type { CvAnalysis, CvProfile, Quote } from '../types';

const names: Readonly<Record<string, string>> = {
  software: 'Software',
  data: 'Data and analytics',
  security: 'Information security',
  infrastructure: 'IT infrastructure',
  product: 'Product',
  design: 'Design',
  health: 'Health care',
  nursing: 'Nursing and care',
  finance: 'Finance and accounting',
  sales: 'Sales',
  marketing: 'Marketing',
  media: 'Media',
  education: 'Education',
  legal: 'Law',
  people: 'Human resources',
  hospitality: 'Hospitality and food',
  retail: 'Retail',
  logistics: 'Logistics and transport',
  manufacturing: 'Manufacturing',
  construction: 'Construction',
  electrical: 'Electrical work',
  mechanical: 'Mechanical engineering',
  trades: 'Skilled trades',
  beauty: 'Beauty and wellness',
  safety: 'Safety and protection',
  agriculture: 'Agriculture',
  public: 'Public service',
  science: 'Science and research',
  support: 'Customer support',
  admin: 'Administration',
  management: 'Management',
};

const mostIndustries = 3;
const leastShare = 0.15;

/** Fields of work by the time spent in them; the field of a role counts more than that of a skill. */
export function findIndustries(profile: CvProfile): CvAnalysis['industries'] {
  const found = new Map<string, { weight: number; quotes: Quote[] }>();
  const add = (field: string, weight: number, quote: Quote | undefined): void => {
    if (names[field] === undefined) return;
    const known = found.get(field) ?? { weight: 0, quotes: [] };
    known.weight += weight;
    if (quote !== undefined && known.quotes.length < 4) known.quotes.push(quote);
    found.set(field, known);
  };
  for (const { occupationId, months, source } of profile.experience) {
    const occupation = occupationId === null ? null : findOccupation(occupationId);
    if (occupation === null) continue;
    add(occupation.field, 12 + Math.min(months, 120), source === null ? undefined : firstLineOf(source));
  }
  for (const { skillId, months, evidence, isImplied } of profile.skills) {
    const skill = findSkill(skillId);
    if (skill === null || skill.isGeneral || isImplied) continue;
    add(skill.field, 3 + Math.min(months, 60) / 12, evidence[0]);
  }
  const total = [...found.values()].reduce((sum, { weight }) => sum + weight, 0);
  return [...found.entries()]
    .filter(([, { weight, quotes }]) => quotes.length > 0 && weight / total >= leastShare)
    .sort((a, b) => b[1].weight - a[1].weight || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostIndustries)
    .map(([field, { quotes }]) => ({ name: names[field] ?? field, quotes }));
}
