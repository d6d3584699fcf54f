import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';
import type { OutboxEntry } from '@/lib/features/mail/list-outbox';
import { CopyCode } from './copy-code';

const time = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' });

export function OutboxMessage({ entry }: { entry: OutboxEntry }) {
  return (
    <li>
      <Card>
        <div className="flex flex-wrap justify-between gap-x-4 text-sm text-muted">
          <span className="wrap-anywhere">
            {entry.channel === 'sms' ? 'Text message' : 'Mail'} to {entry.recipient}
          </span>
          <time dateTime={entry.createdAt.toISOString()}>{time.format(entry.createdAt)}</time>
        </div>
        {entry.mail ? (
          <>
            {entry.mail.subject && <h2 className="mt-2 text-lg font-semibold">{entry.mail.subject}</h2>}
            {entry.code && <CopyCode code={entry.code} />}
            <p className="mt-2 whitespace-pre-line wrap-anywhere">{entry.mail.text}</p>
            {entry.channel === 'email' && (
              <p className="mt-3">
                <TextLink href={`/dev/outbox/${entry.id}`} prefetch={false}>
                  See it as its reader does
                </TextLink>
              </p>
            )}
          </>
        ) : (
          <p className="mt-2 text-muted">{wipedWords(entry)}</p>
        )}
      </Card>
    </li>
  );
}

function wipedWords({ state }: OutboxEntry): string {
  if (state === 'queued') return 'Another version of the program wrote it, so it can not be shown.';
  if (state === 'sent') return 'It was sent, so its text was wiped here.';
  if (state === 'failed') return 'It could not be sent, so its text was wiped.';
  return 'Its code was used or has expired, so its text was wiped.';
}
