'use client';

import { useState, useTransition } from 'react';
import { ProviderMark, providerName } from '@/components/account/provider-mark';
import { answerOf, safeWords } from '@/components/forms/answer-of';
import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form-error';
import type { OidcWay } from '@/lib/core/ways-in';
import { linkProviderAction } from './provider-actions';

/** Leads to the provider and back here. */
export function LinkProviderButton({ way }: { way: OidcWay }) {
  const [message, setMessage] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();

  function link() {
    startTransition(async () => {
      const result = await answerOf(linkProviderAction({ way }), safeWords);
      if (!result.ok) return setMessage(result.error.message);
      window.location.assign(result.data.url);
      // Busy until the other page is there.
      await new Promise(() => undefined);
    });
  }

  return (
    <>
      <Button isPending={isPending} onClick={link}>
        {!isPending && <ProviderMark way={way} />}
        Link {providerName[way]}
      </Button>
      <FormError message={message} />
    </>
  );
}
