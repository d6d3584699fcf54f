import { tokenizePieces } from '@/lib/engine/reading/tokenize';
import type { OccupationEntry, SkillEntry } from '@/lib/engine/types';
import { occupationGroups } from './occupations/all';
import { skillGroups } from './skills/all';

export const allSkills: readonly SkillEntry[] = skillGroups.flat();
export const allOccupations: readonly OccupationEntry[] = occupationGroups.flat();

const skillsById = new Map(allSkills.map((entry) => [entry.id, entry]));
const occupationsById = new Map(allOccupations.map((entry) => [entry.id, entry]));

const nearCloseness = 0.5;
const broaderCloseness = 0.3;
const sameFieldCloseness = 0.2;
const noSkills: readonly string[] = [];
const noCloseness: ReadonlyMap<string, number> = new Map();

export function findSkill(id: string): SkillEntry | null {
  return skillsById.get(id) ?? null;
}

export function findOccupation(id: string): OccupationEntry | null {
  return occupationsById.get(id) ?? null;
}

/** By name or any other spelling, whatever its case, hyphens or plural: `react js`, `ReactJS`. No context is asked for. */
export function findSkillByName(name: string): SkillEntry | null {
  return skillsBySpelling().get(spellingKey(name)) ?? null;
}

/** Equal for spellings that the recognizers can not tell apart. */
export function spellingKey(spelling: string): string {
  return tokenizePieces(spelling)
    .map((piece) => piece.key)
    .join(' ');
}

/** Every skill that having this one proves, through any number of steps, itself not among them. */
export function impliedSkills(id: string): readonly string[] {
  return impliedById().get(id) ?? noSkills;
}

/**
 * Skills that stand in for this one in part, with closeness in (0, 1). Near skills count both ways alike; a broader
 * skill stands in a little for the one that implies it, both ways so that the map stays symmetric.
 */
export function nearSkills(id: string): ReadonlyMap<string, number> {
  return nearById().get(id) ?? noCloseness;
}

/** 1 for the same, the written closeness for neighbours (or through one neighbour), a little within a field, else 0. */
export function occupationCloseness(a: string, b: string): number {
  if (a === b) return occupationsById.has(a) ? 1 : 0;
  const one = occupationsById.get(a);
  const other = occupationsById.get(b);
  if (!one || !other) return 0;
  const floor = one.field === other.field ? sameFieldCloseness : 0;
  const nearOne = occupationNeighbours().get(a) ?? noCloseness;
  const nearOther = occupationNeighbours().get(b) ?? noCloseness;
  let best = Math.max(floor, nearOne.get(b) ?? 0);
  for (const [through, closeness] of nearOne)
    best = Math.max(best, closeness * (nearOther.get(through) ?? 0));
  return best;
}

/** How much a skill tells about a person, 0–1: soft and everybody's skills little, specific ones much. */
export function skillRarity(id: string): number {
  const entry = skillsById.get(id);
  if (!entry) return 0.5;
  if (entry.isGeneral) return 0.25;
  const depth = Math.min(impliedSkills(id).length, 2);
  const breadth = Math.min(impliedByCount().get(id) ?? 0, 4);
  return Math.min(1, 0.75 + 0.1 * depth - 0.05 * breadth);
}

const skillsBySpelling = once(() => {
  const bySpelling = new Map<string, SkillEntry>();
  for (const entry of allSkills) {
    for (const spelling of [entry.name, ...entry.aliases]) {
      const key = spellingKey(spelling);
      if (!bySpelling.has(key)) bySpelling.set(key, entry);
    }
  }
  return bySpelling;
});

const impliedById = once(() => {
  const implied = new Map<string, readonly string[]>();
  for (const { id } of allSkills) {
    const seen = new Set<string>();
    const open = [...(skillsById.get(id)?.implies ?? [])];
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      if (next === id || seen.has(next)) continue;
      seen.add(next);
      open.push(...(skillsById.get(next)?.implies ?? []));
    }
    implied.set(id, [...seen]);
  }
  return implied;
});

const impliedByCount = once(() => {
  const counts = new Map<string, number>();
  for (const { id } of allSkills) {
    for (const implied of impliedSkills(id)) counts.set(implied, (counts.get(implied) ?? 0) + 1);
  }
  return counts;
});

const nearById = once(() => {
  const near = new Map<string, Map<string, number>>();
  for (const entry of allSkills) {
    for (const other of entry.near ?? []) link(near, entry.id, other, nearCloseness);
    for (const broader of entry.implies ?? []) link(near, entry.id, broader, broaderCloseness);
  }
  return near;
});

const occupationNeighbours = once(() => {
  const near = new Map<string, Map<string, number>>();
  for (const entry of allOccupations) {
    for (const [other, closeness] of Object.entries(entry.near ?? {})) link(near, entry.id, other, closeness);
  }
  return near;
});

function link(near: Map<string, Map<string, number>>, a: string, b: string, closeness: number): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = near.get(from) ?? new Map<string, number>();
    known.set(to, Math.max(known.get(to) ?? 0, closeness));
    near.set(from, known);
  }
}

function once<T>(build: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= build();
    return value;
  };
}
