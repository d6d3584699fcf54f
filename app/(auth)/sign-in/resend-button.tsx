'use client';

import { useEffect, useState, useTransition } from 'react';
import { answerOf, safeWords } from '@/components/forms/answer-of';
import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form-error';
import type { CodeActions, SentCode } from './sent-code';

type ResendButtonProps = { sent: SentCode; send: CodeActions['send']; onSent: (sent: SentCode) => void };

/** Counts down until another code may be asked for. The server holds the wait; this only shows it. */
export function ResendButton({ sent, send, onSent }: ResendButtonProps) {
  const [left, setLeft] = useState(sent.resendAfterSeconds);
  const [message, setMessage] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();

  useEffect(() => {
    const endsAt = Date.now() + sent.resendAfterSeconds * 1000;
    const tick = () => setLeft(Math.max(0, Math.ceil((endsAt - Date.now()) / 1000)));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [sent]);

  function resend() {
    startTransition(async () => {
      const result = await answerOf(send(sent.target), safeWords);
      setMessage(result.ok ? null : result.error.message);
      if (result.ok) onSent(result.data);
    });
  }

  if (left > 0) return <p className="px-4 text-sm text-muted tabular-nums">New code in {formatWait(left)}</p>;
  return (
    <>
      <Button tone="quiet" isPending={isPending} onClick={resend}>
        Send a new code
      </Button>
      {message && (
        <div className="w-full px-4">
          <FormError message={message} />
        </div>
      )}
    </>
  );
}

function formatWait(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
