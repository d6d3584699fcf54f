import { Laptop, Smartphone } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import type { Locality } from '@/lib/core/locality';
import { deviceWords, readUserAgent } from '@/lib/core/read-user-agent';
import { formatMoment, relativeTime } from '@/lib/core/time';
import type { WayIn } from '@/lib/core/ways-in';
import type { Session } from '@/lib/features/account/session-queries';
import { EndSessionButton } from './end-session-button';

const wayWords: Record<WayIn, string> = {
  google: 'with Google',
  replit: 'with Replit',
  phone: 'by a code to your phone',
  email: 'by a code to your email',
  password: 'with your password',
};

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

type SessionListProps = { sessions: readonly Session[]; presentId: string; now: Date; locality: Locality };

/** Where the person is signed in, this browser first. */
export function SessionList({ sessions, presentId, now, locality }: SessionListProps) {
  const isPresent = ({ id }: Session) => id === presentId;
  const ordered = [...sessions.filter(isPresent), ...sessions.filter((one) => !isPresent(one))];
  return (
    <Card padding="none">
      <ul className="divide-y divide-line">
        {ordered.map((session) => (
          <SessionRow key={session.id} {...{ session, now, locality }} isPresent={isPresent(session)} />
        ))}
      </ul>
    </Card>
  );
}

type SessionRowProps = { session: Session; isPresent: boolean; now: Date; locality: Locality };

function SessionRow({ session, isPresent, now, locality }: SessionRowProps) {
  const { id, way, userAgent, country, createdAt, lastSeenAt } = session;
  const device = readUserAgent(userAgent);
  const words = deviceWords(device);
  const Icon = device.isHandheld ? Smartphone : Laptop;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-4 sm:px-5">
      <div className="flex min-w-0 flex-1 basis-56 gap-3">
        <Icon aria-hidden="true" size={18} className="mt-0.75 shrink-0 text-muted" />
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
            {words}
            {isPresent && <Badge tone="accent">This browser</Badge>}
          </p>
          <p className="text-sm text-muted">
            {isPresent ? (
              'In use now'
            ) : (
              <>
                Last seen{' '}
                <time dateTime={lastSeenAt.toISOString()} title={formatMoment(lastSeenAt, locality)}>
                  {relativeTime(lastSeenAt, now)}
                </time>
              </>
            )}
            {country && ` · ${countryNames.of(country)}`}
          </p>
          <p className="text-sm text-muted">
            Signed in {wayWords[way]},{' '}
            <time dateTime={createdAt.toISOString()}>{formatMoment(createdAt, locality)}</time>
          </p>
        </div>
      </div>
      {!isPresent && <EndSessionButton sessionId={id} device={words} />}
    </li>
  );
}
