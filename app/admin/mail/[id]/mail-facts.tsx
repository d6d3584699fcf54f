import type { ReactNode } from 'react';
import type { Freshness } from '@/app/admin/fresh-step';
import { CopyValue } from '@/components/operations/copy-value';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { retryRefusals } from '@/lib/features/operations/judge-retry';
import type { MailView } from '@/lib/features/operations/open-mail';
import { momentOf } from '../../audit-words';
import { MailState } from '../mail-state';
import { failureSentence, suppressionWords } from '../mail-words';
import { Lift, Recipient, SendAgain } from './mail-acts';

type MailFactsProps = { view: MailView; freshness: Freshness };

/** Where it is, why it did not arrive, and what the operator may do about it. */
export function MailFacts({ view, freshness }: MailFactsProps) {
  const { mail, retryRefusal } = view;
  const { id: messageId, state, providerMessageId } = mail;
  const failure = failureSentence(mail);
  const isStuck = ['queued', 'failed', 'bounced', 'suppressed'].includes(state);
  return (
    <Card>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2">
        <Fact name="To">
          <Recipient messageId={messageId} masked={mail.recipient} freshness={freshness} />
        </Fact>
        <Fact name="State">
          <MailState state={state} />
        </Fact>
        {failure && <Fact name="Why">{failure}</Fact>}
        {mail.channel === 'email' && <Fact name="Tries">{mail.attempts}</Fact>}
        {providerMessageId && (
          <Fact name="At SendGrid">
            <CopyValue value={providerMessageId} label="Copy its number at SendGrid" />
          </Fact>
        )}
        <Fact name="Our number">
          <CopyValue value={messageId} label="Copy our number" />
        </Fact>
        {isStuck && (
          <Fact name="Again">
            {retryRefusal ? (
              <span className="text-muted">{retryRefusals[retryRefusal]}</span>
            ) : (
              <SendAgain messageId={messageId} isWaiting={state === 'queued'} freshness={freshness} />
            )}
          </Fact>
        )}
      </dl>
    </Card>
  );
}

/** Its address gets no more mail: why, since when, and how that ends. */
export function SuppressionNote({ view, freshness }: MailFactsProps) {
  const { suppressedFor, suppressedSince, id } = view.mail;
  if (!suppressedFor) return null;
  const { title, text } = suppressionWords[suppressedFor];
  return (
    <Callout
      tone="caution"
      title={title}
      className="mb-4"
      action={view.canLift && <Lift messageId={id} freshness={freshness} />}
    >
      {text}
      {suppressedSince && ` Since ${momentOf(suppressedSince)}.`}
    </Callout>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  );
}
