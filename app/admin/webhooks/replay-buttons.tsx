'use client';

import { useTransition } from 'react';
import { answerOf, safeWords } from '@/components/forms/answer-of';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/show-toast';
import type { EventSearch } from '@/lib/features/operations/schema';
import { replayEventAction, replayShownAction } from './actions';

export function ReplayEventButton({ eventId }: { eventId: string }) {
  const [isPending, startTransition] = useTransition();
  const replay = () =>
    startTransition(async () => {
      const result = await answerOf(replayEventAction({ eventId }), safeWords);
      showToast(
        result.ok
          ? { title: 'Asked for', description: 'The worker asks the gateway within seconds.' }
          : { title: result.error.message, tone: 'danger' },
      );
    });
  return (
    <Button tone="primary" isPending={isPending} onClick={replay}>
      Replay
    </Button>
  );
}

type ReplayShownButtonProps = {
  search: Omit<EventSearch, 'after'>;
  /** The moment that the page was read at, ISO 8601: what came since is not replayed. */
  until: string;
  count: number;
  most: number;
  everySeconds: number;
};

export function ReplayShownButton({ search, until, count, most, everySeconds }: ReplayShownButtonProps) {
  const replayed = Math.min(count, most);
  const what =
    replayed === 1 ? 'the one event' : `${count > most ? `the newest ${most}` : `all ${count}`} events`;
  const minutes = Math.ceil((replayed * everySeconds) / 60);
  return (
    <AlertDialog
      trigger={<Button>{`Replay ${what}`}</Button>}
      title={`Replay ${what} shown?`}
      description={`For each, what it is about is asked of the gateway again and ours made the same. It changes nothing where both agree. One every ${everySeconds} seconds, so that people’s own payments go first: about ${minutes} min.`}
      confirmLabel={`Replay ${replayed}`}
      tone="primary"
      onConfirm={async () => {
        const result = await replayShownAction({ ...search, until });
        if (result.ok) showToast({ title: `Asked for ${result.data.count}` });
        return result;
      }}
    />
  );
}
