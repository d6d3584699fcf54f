'use client';

import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { TextLink } from '@/components/ui/text-link';
import type { ActionError } from '@/lib/core/result';
import type { SentTest } from '@/lib/features/operations/send-test-code';
import { sendTestCodeAction } from './actions';

type Answer = { ok: true; data: SentTest } | { ok: false; error: ActionError };

/** Whether messages arrive, on the phone of whoever asks. */
export function SendTestCodeButton({ signInHref }: { signInHref: string }) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isPending, startTransition] = useTransition();
  const send = () =>
    startTransition(async () => {
      setAnswer(null);
      setAnswer(await sendTestCodeAction(undefined));
    });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button size="small" isPending={isPending} onClick={send}>
        Send a test code to me
      </Button>
      <p role="status" className="min-w-0 flex-1 basis-60 text-sm">
        {answer && <Words answer={answer} signInHref={signInHref} />}
      </p>
    </div>
  );
}

function Words({ answer, signInHref }: { answer: Answer; signInHref: string }) {
  if (answer.ok) {
    const { shown, vendor, isByFallback } = answer.data;
    return `${vendor} took it for ${shown}${isByFallback ? ', after the vendor before it failed' : ''}. It opens nothing.`;
  }
  const { message, reason } = answer.error;
  return (
    <>
      {message} {reason === 'sign_in_again' && <TextLink href={signInHref}>Sign in again</TextLink>}
      {reason === 'no_phone' && <TextLink href="/settings/sign-in">Add your number</TextLink>}
    </>
  );
}
