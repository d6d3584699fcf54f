import { Card } from '@/components/ui/card';
import { relativeTime } from '@/lib/core/time';
import type { MyWay } from '@/lib/features/account/way-queries';
import { wayWords } from '../people-words';

export function PersonWays({ ways, now }: { ways: readonly MyWay[]; now: Date }) {
  if (ways.length === 0)
    return <p className="text-muted">There is none: nobody can sign in to this account.</p>;
  return (
    <Card padding="none">
      <ul className="divide-y divide-line">
        {ways.map((one) => (
          <li key={one.way} className="flex flex-wrap items-baseline gap-x-3 px-4 py-2.5">
            <span className="font-medium">{wayWords[one.way]}</span>
            <span className="text-sm wrap-anywhere text-muted">{noteOf(one, now)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function noteOf(one: MyWay, now: Date): string {
  if (one.way === 'phone') return one.phone;
  if (one.way === 'email') return one.email;
  if (one.way === 'password') return `set ${relativeTime(one.changedAt, now)}`;
  return `${one.email ?? 'no address'}, last used ${relativeTime(one.lastUsedAt, now)}`;
}
