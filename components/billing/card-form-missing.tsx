'use client';

import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';

export function CardFormMissing() {
  return (
    <Callout
      tone="danger"
      title="The form for cards could not be loaded"
      action={<Button onClick={() => window.location.reload()}>Load it again</Button>}
    >
      It comes from Stripe, who takes the card. Check your connection, and whether something in your browser
      blocks js.stripe.com. Nothing was charged.
    </Callout>
  );
}
