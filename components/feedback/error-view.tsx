'use client';

import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { MessageView } from './message-view';

type ErrorViewProps = { error: Error & { digest?: string }; reset: () => void; homeHref?: string };

export function ErrorView({ error, reset, homeHref = '/dashboard' }: ErrorViewProps) {
  return (
    <MessageView
      title="This page could not be shown"
      reference={error.digest}
      action={
        <>
          <Button tone="primary" onClick={reset}>
            Try again
          </Button>
          <LinkButton href={homeHref}>Go to the start</LinkButton>
        </>
      }
    >
      Something failed on our side. Nothing that you saved is lost. Try again, and if it fails once more, come
      back in a few minutes.
    </MessageView>
  );
}
