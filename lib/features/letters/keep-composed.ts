import type { Actor } from '@/lib/core/actor';
import type { AiOrigin } from '@/lib/core/ai-origin';
import { inTransaction } from '@/lib/db/client';
import { letterText } from '@/lib/engine/letters/compose-letter';
import type { ComposedLetter } from '@/lib/engine/types';
import {
  findLatestComposed,
  findLatestNumber,
  insertVersion,
  type Letter,
  type NewLetter,
  updateOrigin,
  upsertLetter,
} from './queries';

/** Stores what was composed as the newest version, unless the last composed one reads the same: then only who wrote it is renewed. */
export function keepComposed(
  actor: Actor,
  key: NewLetter,
  { paragraphs, advice }: ComposedLetter,
  origin: AiOrigin,
): Promise<Letter> {
  const text = letterText(paragraphs);
  const source = origin.source === 'built_in' ? 'built_in' : 'ai';
  return inTransaction(async () => {
    const letter = await upsertLetter(actor.userId, key);
    const before = await findLatestComposed(actor.userId, letter.id);
    if (before?.text === text) {
      await updateOrigin(actor.userId, before.id, origin);
      return letter;
    }
    const latest = await findLatestNumber(actor.userId, letter.id);
    await insertVersion(actor.userId, letter.id, latest, { text, paragraphs, advice, source, origin });
    return letter;
  });
}
