'use client';

import { useEffect, useRef, useState } from 'react';
import type { ActionError } from '@/lib/core/result';
import { interrupted, readLetterEvents, type WrittenLetter } from './read-letter-events';

async function send(
  input: unknown,
  signal: AbortSignal,
  onText: (text: string) => void,
): Promise<WrittenLetter> {
  try {
    const answer = await fetch('/api/letters', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
      signal,
    });
    if (answer.ok && answer.body) return await readLetterEvents(answer.body, onText);
    return { ok: false, error: ((await answer.json()) as { error: ActionError }).error };
  } catch {
    return interrupted;
  }
}

export type LetterWriting = {
  /** The letter so far; null while nothing is being written. */
  draft: string | null;
  failure: ActionError | null;
  write: (input: unknown) => Promise<void>;
  stop: () => void;
};

/** Writing a letter as the server writes it. Stopping, or leaving the page, stops the server too. */
export function useLetterWriting(onDone: (letterId: string) => void): LetterWriting {
  const [draft, setDraft] = useState<string | null>(null);
  const [failure, setFailure] = useState<ActionError | null>(null);
  const running = useRef<AbortController | null>(null);

  useEffect(() => () => running.current?.abort(), []);

  async function write(input: unknown) {
    const control = new AbortController();
    running.current = control;
    setFailure(null);
    setDraft('');
    const result = await send(input, control.signal, setDraft);
    if (control.signal.aborted) return;
    // The paper stays until the letter's own page has taken its place.
    if (result.ok) return onDone(result.data.letterId);
    setDraft(null);
    setFailure(result.error);
  }

  function stop() {
    running.current?.abort();
    setDraft(null);
  }

  return { draft, failure, write, stop };
}
