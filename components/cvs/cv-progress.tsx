'use client';

import { Check, Circle, CircleAlert } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { answerOf, safeWords } from '@/components/forms/answer-of';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { classNames } from '@/components/ui/class-names';
import { LinkButton } from '@/components/ui/link-button';
import { showToast } from '@/components/ui/show-toast';
import { Spinner } from '@/components/ui/spinner';
import type { ActionResult } from '@/lib/core/result';

type Progress = { state: string; failure: string | null };

type CvProgressProps = {
  cvId: string;
  initial: Progress;
  onRetry: (input: { cvId: string }) => Promise<ActionResult<{ state: string }>>;
};

const pollMs = 600;
const longMs = 20_000;

const steps = [
  { label: 'Upload the file', activeIn: [] as string[] },
  { label: 'Read its text', activeIn: ['queued', 'reading'] },
  { label: 'Understand what it says', activeIn: ['understanding'] },
  { label: 'Match it with jobs', activeIn: ['ready'] },
];

/** Asks how far the work is until it ends, then goes to what was read. */
function useCvState(cvId: string, initial: Progress) {
  const router = useRouter();
  const [progress, setProgress] = useState(initial);
  const [isLong, setIsLong] = useState(false);
  const { state } = progress;

  useEffect(() => {
    if (state === 'ready') router.replace(`/cvs/${cvId}`);
    if (state === 'ready' || state === 'failed') return;
    let isGone = false;
    const ask = async () => {
      const answer = await fetch(`/api/cvs/${cvId}/state`).catch(() => null);
      if (isGone || !answer?.ok) return;
      const next = (await answer.json()) as Progress;
      setProgress((now) => (now.state === next.state ? now : next));
    };
    const timer = setInterval(ask, pollMs);
    const patience = setTimeout(() => setIsLong(true), longMs);
    return () => {
      isGone = true;
      clearInterval(timer);
      clearTimeout(patience);
    };
  }, [cvId, router, state]);

  return { ...progress, isLong, restart: () => setProgress({ state: 'queued', failure: null }) };
}

/** What happens to a CV after its upload. It is all stored: the page can be left and opened again. */
export function CvProgress({ cvId, initial, onRetry }: CvProgressProps) {
  const { state, failure, isLong, restart } = useCvState(cvId, initial);
  const isFailed = state === 'failed';

  async function retry() {
    const result = await answerOf(onRetry({ cvId }), safeWords);
    if (result.ok) restart();
    else showToast({ title: result.error.message, tone: 'danger' });
  }

  const active = isFailed ? 1 : steps.findIndex((step) => step.activeIn.includes(state));
  return (
    <div className="flex flex-col gap-6">
      <ol aria-label="Progress" className="flex flex-col gap-1">
        {steps.map((step, at) => (
          <Step
            key={step.label}
            label={step.label}
            look={at < active ? 'done' : at > active ? 'waiting' : isFailed ? 'failed' : 'active'}
          />
        ))}
      </ol>
      <p role="status" className="sr-only">
        {isFailed ? 'Reading failed.' : steps[active]?.label}
      </p>
      {isFailed && <Failure sentence={failure} onRetry={retry} />}
      {isLong && !isFailed && state !== 'ready' && (
        <Callout title="This takes longer than usual">
          You can leave this page: the work goes on, and your CV appears in the list when it is read.
        </Callout>
      )}
    </div>
  );
}

function Failure({ sentence, onRetry }: { sentence: string | null; onRetry: () => void }) {
  return (
    <div role="alert">
      <Callout
        tone="danger"
        title="This file could not be read"
        action={
          <div className="flex flex-wrap gap-2">
            <LinkButton href="/cvs/new" tone="primary">
              Add another file
            </LinkButton>
            <Button onClick={onRetry}>Try again</Button>
          </div>
        }
      >
        {sentence}
      </Callout>
    </div>
  );
}

type Look = 'done' | 'active' | 'waiting' | 'failed';

const words: Record<Look, string> = { done: 'done', active: 'running', waiting: 'waiting', failed: 'failed' };

function Step({ label, look }: { label: string; look: Look }) {
  return (
    <li
      className={classNames(
        'flex min-h-11 items-center gap-3 rounded-md px-3',
        look === 'active' && 'bg-surface font-medium',
        look === 'waiting' && 'text-muted',
      )}
    >
      <span className="grid size-5 place-items-center">
        {look === 'done' && <Check aria-hidden="true" size={18} className="text-positive" />}
        {look === 'active' && <Spinner size={16} />}
        {look === 'waiting' && <Circle aria-hidden="true" size={10} />}
        {look === 'failed' && <CircleAlert aria-hidden="true" size={18} className="text-danger" />}
      </span>
      {label}
      <span className="sr-only">, {words[look]}</span>
    </li>
  );
}
