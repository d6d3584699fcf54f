'use client';

import { AlertDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import type { WayIn } from '@/lib/core/ways-in';
import { removeWayAction } from './actions';

const words: Record<WayIn, { name: string; loss: string }> = {
  google: { name: 'Google', loss: 'Your Google account does not let you in any more.' },
  replit: { name: 'Replit', loss: 'Your Replit account does not let you in any more.' },
  phone: { name: 'phone number', loss: 'Codes to this number do not let you in any more.' },
  email: {
    name: 'email address',
    loss: 'Codes to this address do not let you in any more, and it gets no more mail from here. If you have a password, it goes too: it opens nothing without the address.',
  },
  password: { name: 'password', loss: 'You sign in by a code to your email address instead.' },
};

/** Takes one way in away, after a question; the last one stays. */
export function RemoveWayButton({ way, isLast }: { way: WayIn; isLast: boolean }) {
  const { name, loss } = words[way];
  if (isLast) return <p className="text-sm text-muted">Your only way in</p>;
  return (
    <AlertDialog
      title={`Remove your ${name}?`}
      description={loss}
      confirmLabel="Remove"
      trigger={
        <Button tone="quiet">
          Remove<span className="sr-only"> your {name}</span>
        </Button>
      }
      onConfirm={() => removeWayAction({ way })}
    />
  );
}
