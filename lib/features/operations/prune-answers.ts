import { pruneCache } from '@/lib/integrations/cache';

/** Answers of providers that are too old to serve even when their provider fails. */
export async function pruneAnswers(): Promise<void> {
  await pruneCache();
}
