import { useId } from 'react';
import { Sparkline } from '@/components/charts/sparkline';
import { UptimeBars } from '@/components/charts/uptime-bars';
import { CopyValue } from '@/components/operations/copy-value';
import { failureWords } from '@/components/operations/failure-words';
import { StatusLine } from '@/components/operations/status-line';
import { Badge } from '@/components/ui/badge';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';
import { relativeTime } from '@/lib/core/time';
import type { ProviderCard as ProviderCardData } from '@/lib/features/operations/list-provider-cards';
import type { UptimeRange } from '@/lib/features/operations/uptime';
import { signInAgainPath } from '@/lib/web/return-path';
import { SendTestCodeButton } from './send-test-code-button';
import { SendTestMailButton } from './send-test-mail-button';
import {
  eventWords,
  latencyWords,
  modeWords,
  momentWords,
  percent,
  rangeWords,
  toBarData,
  trafficWords,
  uptimeWords,
} from './words';

type ProviderCardProps = { card: ProviderCardData; range: UptimeRange; now: Date };

/** One provider as the operator sees it: how it goes, how it went, what stands in, and how it is set up. */
export function ProviderCard({ card, range, now }: ProviderCardProps) {
  const id = useId();
  const { name, purpose, status, since, mode } = card;
  const isSetUp = status !== 'not_configured';
  return (
    <Card role="group" aria-labelledby={id} className="mb-4 flex break-inside-avoid flex-col gap-4">
      <header>
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
          <h2 id={id} className="flex items-center gap-2 text-lg font-semibold">
            {name}
            {mode && <Badge tone={mode === 'live' ? 'accent' : 'plain'}>{modeWords[mode]}</Badge>}
          </h2>
          <p className="flex flex-wrap items-center gap-x-2">
            <StatusLine status={status} />
            {isSetUp && since && (
              <span className="text-sm text-muted">
                since <time dateTime={since.toISOString()}>{momentWords(since)}</time>
              </span>
            )}
          </p>
        </div>
        <p className="max-w-measure text-sm text-muted">{purpose}</p>
      </header>
      <Meanwhile card={card} />
      {isSetUp && <Measured card={card} range={range} now={now} />}
      {status === 'operational' && <Notes notes={card.notes} />}
      {card.id === 'sms' && isSetUp && (
        <SendTestCodeButton signInHref={signInAgainPath('/admin/integrations')} />
      )}
      {card.id === 'sendgrid' && isSetUp && (
        <SendTestMailButton signInHref={signInAgainPath('/admin/integrations')} />
      )}
      <Setup card={card} />
    </Card>
  );
}

/** While something is wrong: what, and who does the work. */
function Meanwhile({ card: { status, failureKind, fallback, notes } }: { card: ProviderCardData }) {
  if (status === 'operational') return null;
  if (status === 'not_configured') {
    if (!fallback && notes.length === 0) return null;
    return (
      <Callout tone={notes.length > 0 ? 'caution' : 'plain'}>
        <Notes notes={notes} />
        {fallback && <p className={notes.length > 0 ? 'text-sm' : undefined}>{fallback}</p>}
      </Callout>
    );
  }
  const failure = failureKind && failureWords[failureKind];
  return (
    <Callout
      tone={status === 'outage' ? 'danger' : 'caution'}
      title={failure ? `${failure.label}. ${failure.meaning}` : undefined}
    >
      <div className="space-y-1 text-sm">
        <Notes notes={notes} />
        {fallback && <p>Meanwhile: {fallback}</p>}
        {!fallback && status === 'outage' && <p>Nothing stands in for it.</p>}
      </div>
    </Callout>
  );
}

function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="text-sm">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

function Measured({ card, range, now }: ProviderCardProps) {
  const { uptime, latency, responseTimeMs, traffic, hasCalls, events, lastFailure, name } = card;
  return (
    <>
      <div>
        <UptimeBars label={uptimeWords(name, uptime, range)} bars={toBarData(uptime.bars)} />
        <div aria-hidden="true" className="mt-1 flex justify-between text-xs text-muted tabular-nums">
          <span>{rangeWords[range]} ago</span>
          <span>{uptime.upShare === null ? 'not checked yet' : `${percent(uptime.upShare)} up`}</span>
          <span>now</span>
        </div>
      </div>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 text-sm">
        <dt className="text-muted">Response</dt>
        <dd className="flex items-center gap-4">
          <span className="min-w-16 tabular-nums">
            {responseTimeMs === null ? 'no answer' : `${responseTimeMs} ms`}
          </span>
          <Sparkline label={latencyWords(latency)} values={latency} className="max-w-64" />
        </dd>
        {(hasCalls || traffic.calls > 0) && (
          <>
            <dt className="text-muted">Calls, 24 h</dt>
            <dd className="tabular-nums">{trafficWords(traffic)}</dd>
          </>
        )}
        {events && (
          <>
            <dt className="self-start text-muted">Events</dt>
            <dd className="tabular-nums">
              <TextLink href={`/admin/webhooks?gateway=${card.id}&span=all`}>{eventWords(events)}</TextLink>
              {events.isLagging && <span className="block text-caution">Behind: see what waits.</span>}
            </dd>
          </>
        )}
        <dt className="self-start text-muted">Last failure</dt>
        <dd>
          {lastFailure ? (
            <>
              {failureWords[lastFailure.kind].label},{' '}
              <time dateTime={lastFailure.at.toISOString()}>{relativeTime(lastFailure.at, now)}</time>.{' '}
              <span className="text-muted">{failureWords[lastFailure.kind].meaning}</span>
            </>
          ) : traffic.failures > 0 ? (
            <>
              none that counts against it;{' '}
              <TextLink href={`/admin/usage?range=24h&provider=${card.id}`}>see what failed</TextLink>
            </>
          ) : (
            'none seen'
          )}
        </dd>
      </dl>
    </>
  );
}

function Setup({ card: { setup, status, name } }: { card: ProviderCardData }) {
  if (setup.length === 0) return null;
  return (
    <details open={status !== 'operational'} className="border-t border-line pt-3 text-sm">
      <summary className="w-fit font-medium text-muted hover:text-ink">Setup</summary>
      <ol className="mt-2 list-decimal space-y-2 pl-5">
        {setup.map(({ text, copy }) => (
          <li key={text}>
            {text}
            {copy && (
              <div className="mt-1">
                <CopyValue value={copy} label={`Copy for ${name}`} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
