import { Card } from '@/components/ui/card';
import type { MailView } from '@/lib/features/operations/open-mail';
import { momentOf } from '../../audit-words';
import { toneSigns } from '../mail-state';
import { eventWords, type StateTone, stateWords } from '../mail-words';

type Moment = {
  key: string;
  label: string;
  tone: StateTone;
  /** Null where nobody kept when. */
  at: Date | null;
  /** The class of a refusal. */
  reason?: string | null;
};

/** What happened to one message, oldest first. */
export function MailTimeline({ mail, events }: Pick<MailView, 'mail' | 'events'>) {
  return (
    <Card padding="none">
      <ol aria-label="Timeline" className="divide-y divide-line">
        {momentsOf(mail, events).map(({ key, label, tone, at, reason }) => {
          const { icon: Icon, ink } = toneSigns[tone];
          return (
            <li key={key} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 px-4 py-2.5">
              <Icon aria-hidden="true" size={16} className={`shrink-0 self-center ${ink}`} />
              <span className="min-w-0 flex-1 basis-52">
                {label}
                {reason && <span className="text-muted"> ({reason})</span>}
              </span>
              {at && (
                <time dateTime={at.toISOString()} className="text-sm text-muted">
                  {momentOf(at)}
                </time>
              )}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

function momentsOf(mail: MailView['mail'], events: MailView['events']): Moment[] {
  const written: Moment = { key: 'written', label: 'Written', tone: 'muted', at: mail.createdAt };
  const tries: Moment[] =
    mail.attempts > 0
      ? [{ key: 'tries', label: `Tried${timesOf(mail.attempts)}`, tone: 'muted', at: mail.triedAt }]
      : [];
  const told = events.map(
    ({ eventKey, type, reason, occurredAt }): Moment => ({
      key: eventKey,
      ...eventWords[type],
      at: occurredAt,
      reason,
    }),
  );
  return [written, ...tries, ...told, ...presentOf(mail, events.length > 0)];
}

const timesOf = (attempts: number) => (attempts === 1 ? '' : ` ${attempts} times, the last`);

/** Where it is now, unless its events say so. */
function presentOf(mail: MailView['mail'], isTold: boolean): Moment[] {
  const { state, stateAt, channel } = mail;
  if (channel === 'sms') return [{ key: 'state', ...stateWords[state], at: null }];
  if (state === 'queued') {
    return [{ key: 'state', label: 'Waits for its next try', tone: 'muted', at: mail.nextTryAt }];
  }
  if (state === 'accepted') {
    return isTold ? [] : [{ key: 'state', label: 'Accepted: SendGrid took it', tone: 'muted', at: stateAt }];
  }
  const isOurs = ['sending', 'failed', 'suppressed', 'wiped'].includes(state);
  return isOurs || !isTold ? [{ key: 'state', ...stateWords[state], at: stateAt }] : [];
}
