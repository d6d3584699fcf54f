import { LinkButton } from '@/components/ui/link-button';
import { MessageView } from './message-view';

export function NotFoundView({ homeHref, homeLabel }: { homeHref: string; homeLabel: string }) {
  return (
    <MessageView
      title="There is nothing here"
      action={
        <LinkButton href={homeHref} tone="primary">
          {homeLabel}
        </LinkButton>
      }
    >
      The address may be mistyped, or what stood here was removed.
    </MessageView>
  );
}
