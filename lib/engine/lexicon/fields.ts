/** The fields of work that skills and occupations belong to. */
export const fields = [
  'software',
  'data',
  'security',
  'infrastructure',
  'product',
  'design',
  'office',
  'general',
  'health',
  'nursing',
  'finance',
  'sales',
  'marketing',
  'media',
  'education',
  'legal',
  'people',
  'hospitality',
  'retail',
  'logistics',
  'manufacturing',
  'construction',
  'electrical',
  'mechanical',
  'trades',
  'beauty',
  'safety',
  'agriculture',
  'public',
  'science',
  'support',
  'admin',
  'management',
] as const;

export type Field = (typeof fields)[number];

/** Fields whose words keep each other company: `Go` beside Docker is the language, beside wound care it is not. */
const groups: Partial<Record<Field, string>> = {
  software: 'tech',
  data: 'tech',
  security: 'tech',
  infrastructure: 'tech',
  product: 'tech',
  design: 'tech',
  science: 'tech',
  health: 'care',
  nursing: 'care',
  electrical: 'works',
  mechanical: 'works',
  manufacturing: 'works',
  construction: 'works',
  trades: 'works',
};

/** Null for office tools and general skills: they are at home in every field. */
export function fieldGroup(field: string): string | null {
  if (field === 'office' || field === 'general') return null;
  return groups[field as Field] ?? field;
}
