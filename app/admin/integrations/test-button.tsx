'use client';

import { type ReactNode, useState, useTransition } from 'react';
import { answerOf } from '@/components/forms/answer-of';
import { Button } from '@/components/ui/button';
import { TextLink } from '@/components/ui/text-link';
import type { ActionError } from '@/lib/core/result';

type Answer<Sent> = { ok: true; data: Sent } | { ok: false; error: ActionError };

type TestButtonProps<Sent> = {
  label: string;
  signInHref: string;
  send: () => Promise<Answer<Sent>>;
  /** What is said of one that was sent. */
  words: (sent: Sent) => string;
  /** What leads on from a refusal, by its reason. */
  ways: Readonly<Record<string, ReactNode>>;
};

/** Whether what the product sends arrives, at whoever asks. */
export function TestButton<Sent>({ label, signInHref, send, words, ways }: TestButtonProps<Sent>) {
  const [answer, setAnswer] = useState<Answer<Sent> | null>(null);
  const [isPending, startTransition] = useTransition();
  const ask = () =>
    startTransition(async () => {
      setAnswer(null);
      setAnswer(await answerOf(send()));
    });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button size="small" isPending={isPending} onClick={ask}>
        {label}
      </Button>
      <p role="status" className="min-w-0 flex-1 basis-60 text-sm wrap-anywhere">
        {answer?.ok && words(answer.data)}
        {answer?.ok === false && (
          <>
            {answer.error.message}{' '}
            {answer.error.reason === 'sign_in_again' && <TextLink href={signInHref}>Sign in again</TextLink>}
            {ways[answer.error.reason ?? '']}
          </>
        )}
      </p>
    </div>
  );
}
