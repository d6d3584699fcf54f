'use client';

import { useState } from 'react';
import { ConfirmStep } from '@/app/admin/confirm-step';
import type { Freshness } from '@/app/admin/fresh-step';
import { liftSuppressionAction, retryMailAction, showAddressAction } from '../actions';

type ActProps = { messageId: string; freshness: Freshness };

/** Whom it is to: masked, until the operator asks for it and the audit says so. */
export function Recipient({ messageId, masked, freshness }: ActProps & { masked: string }) {
  const [shown, setShown] = useState<string | null>(null);
  if (shown) return <span className="wrap-anywhere">{shown}</span>;
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {masked}
      <ConfirmStep
        words={{
          label: 'Show the address',
          thing: masked,
          title: 'Show whom this is to?',
          description: 'The address is shown until you leave this page. That you looked stands in the audit.',
          confirmLabel: 'Show the address',
          done: 'The audit says that you looked',
        }}
        tone="primary"
        freshness={freshness}
        onConfirm={async () => {
          const result = await showAddressAction({ messageId });
          if (result.ok) setShown(result.data.recipient);
          return result;
        }}
      />
    </span>
  );
}

export function SendAgain({ messageId, isWaiting, freshness }: ActProps & { isWaiting: boolean }) {
  const label = isWaiting ? 'Send now' : 'Send again';
  return (
    <ConfirmStep
      words={{
        label,
        thing: 'this mail',
        title: isWaiting ? 'Send this mail now?' : 'Send this mail again?',
        description: isWaiting
          ? 'It does not wait for its next try but goes out within a minute.'
          : 'Its reader has not got it. It goes out within a minute, as it was written then.',
        confirmLabel: label,
        done: 'It goes out within a minute',
      }}
      tone="primary"
      buttonTone="secondary"
      freshness={freshness}
      onConfirm={() => retryMailAction({ messageId })}
    />
  );
}

export function Lift({ messageId, freshness }: ActProps) {
  return (
    <ConfirmStep
      words={{
        label: 'Lift',
        thing: 'the suppression of this address',
        title: 'Let mail go to this address again?',
        description:
          'Do it when you know that the address works. Mail that comes back again harms all mail of this site.',
        confirmLabel: 'Lift',
        done: 'That mail came back is forgotten',
      }}
      tone="primary"
      buttonTone="secondary"
      freshness={freshness}
      onConfirm={() => liftSuppressionAction({ messageId })}
    />
  );
}
