import { pruneCache } from '@/lib/integrations/cache';

/** Answers of providers that may serve nobody any more. */
export async function pruneAnswers(): Promise<void> {
  await pruneCache();
}
