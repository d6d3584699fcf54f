import { Callout } from '@/components/ui/callout';
import { TextLink } from '@/components/ui/text-link';

/** `open`: this browser may see the outbox; `token`: the terminal's link opens it; null: there is none. */
export type OutboxDoor = 'open' | 'token' | null;

type OutboxHintProps = { outbox: OutboxDoor; channel?: 'mail' | 'text message' };

export function OutboxHint({ outbox, channel = 'mail' }: OutboxHintProps) {
  if (!outbox) return null;
  return (
    <Callout className="mt-8" title={`This machine sends no ${channel}`}>
      {outbox === 'open' ? (
        <>
          The code is on the{' '}
          <TextLink href="/dev/outbox" target="_blank">
            outbox page
          </TextLink>
          .
        </>
      ) : (
        'The code is on the outbox page. Open it with the link that the terminal printed at the start.'
      )}
    </Callout>
  );
}
