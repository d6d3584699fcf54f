import { readFileSync } from 'node:fs';
import type { OidcWay } from '@/lib/core/ways-in';
import type { FakePerson, OidcState, OidcTrouble } from './fakes/oidc';
import type { OpenAiState, OpenAiTrouble } from './fakes/openai';
import { dataFile } from './fixtures';

async function ask<T>(fake: string, path: string, body?: unknown): Promise<T> {
  const doors = JSON.parse(readFileSync(dataFile('fakes.json'), 'utf8')) as Record<string, string>;
  const response = await fetch(`${doors[fake]}/__fake/${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  return (await response.json()) as T;
}

/** Breaks the fake of OpenAI, or makes it well again. */
export const troubleOpenAi = (trouble: OpenAiTrouble | null) =>
  ask<OpenAiState>('openai', 'trouble', trouble);

/** The keys that it accepts from now on. */
export const acceptKeys = (keys: readonly string[]) => ask<OpenAiState>('openai', 'keys', keys);

export const openAiState = () => ask<OpenAiState>('openai', 'state');

/** Breaks the fake of Google or Replit, or makes it well again. */
export const troubleOidc = (way: OidcWay, trouble: OidcTrouble | null) =>
  ask<OidcState>(way, 'trouble', trouble);

/** Somebody more who has an account there. */
export const addPerson = (way: OidcWay, person: FakePerson) => ask<OidcState>(way, 'people', person);
