import type { OccupationEntry, SkillEntry } from '@/lib/engine/types';
import type { Field } from './fields';

type SkillDetails = { id?: string; implies?: string; near?: string; isGeneral?: boolean };
type SkillDraft = Omit<SkillEntry, 'field'>;

/**
 * One skill. Lists are comma-separated; the id is made from the name. A spelling that ends in `?` is also a place, a
 * person or a thing (`Java?`), one that ends in `??` is an ordinary word or a letter (`Go??`).
 */
export function skill(name: string, aliases = '', details: SkillDetails = {}): SkillDraft {
  const spellings = [name, ...splitList(aliases)].map(readSpelling);
  const [own, ...others] = spellings.map((spelling) => spelling.text);
  const ambiguous = spellings.filter((spelling) => spelling.ambiguity !== null);
  const isNameAmbiguous = spellings[0]?.ambiguity != null;
  return {
    id: details.id ?? toId(own ?? name),
    name: own ?? name,
    aliases: others,
    ...(isNameAmbiguous && { isAmbiguous: true }),
    ...(ambiguous.length > 0 && {
      ambiguity: Object.fromEntries(ambiguous.map(({ text, ambiguity }) => [text, ambiguity ?? 'name'])),
    }),
    ...(details.implies && { implies: splitList(details.implies) }),
    ...(details.near && { near: splitList(details.near) }),
    ...(details.isGeneral && { isGeneral: true }),
  };
}

export function skillsOf(field: Field, drafts: readonly SkillDraft[]): readonly SkillEntry[] {
  return drafts.map((draft) => ({ ...draft, field }));
}

type OccupationDraft = Omit<OccupationEntry, 'field'>;

/**
 * One occupation: title, other titles, typical skill ids, and neighbours as `id closeness` (`accountant 0.6`). Titles
 * that end in `?` are ordinary words as well (`Driver?`).
 */
export function occupation(title: string, aliases: string, skills: string, near = ''): OccupationDraft {
  const spellings = [title, ...splitList(aliases)].map(readSpelling);
  const [own, ...others] = spellings.map((spelling) => spelling.text);
  const ambiguous = spellings.filter((spelling) => spelling.ambiguity !== null).map(({ text }) => text);
  return {
    id: toId(own ?? title),
    title: own ?? title,
    aliases: others,
    skills: splitList(skills),
    ...(ambiguous.length > 0 && { ambiguous }),
    ...(near && { near: readNear(near) }),
  };
}

export function occupationsOf(field: Field, drafts: readonly OccupationDraft[]): readonly OccupationEntry[] {
  return drafts.map((draft) => ({ ...draft, field }));
}

/** `C++` → `c-plus-plus`, `.NET` → `dot-net`, `R&D` → `r-and-d`. */
export function toId(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\./, 'dot-')
    .replaceAll('+', '-plus')
    .replaceAll('#', '-sharp')
    .replaceAll('&', '-and-')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function splitList(list: string): string[] {
  return list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function readSpelling(written: string): { text: string; ambiguity: 'name' | 'word' | null } {
  if (written.endsWith('??')) return { text: written.slice(0, -2), ambiguity: 'word' };
  if (written.endsWith('?')) return { text: written.slice(0, -1), ambiguity: 'name' };
  return { text: written, ambiguity: null };
}

function readNear(list: string): Record<string, number> {
  return Object.fromEntries(
    splitList(list).map((item) => {
      const [id = '', closeness = ''] = item.split(' ');
      return [id, Number(closeness)];
    }),
  );
}
