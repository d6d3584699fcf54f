import { providerName } from '@/components/account/provider-mark';
import { type OidcWay, oidcWays } from '@/lib/core/ways-in';
import { listOfferedWays } from '@/lib/features/account/list-offered-ways';
import type { MyWay } from '@/lib/features/account/way-queries';
import { waysLeft } from '@/lib/features/account/ways-left';
import type { WayRowsProps } from './email-way';
import { LinkOutcome } from './link-outcome';
import { LinkProviderButton } from './link-provider-button';
import { RemoveWayButton } from './remove-way-button';
import { WayRow } from './way-row';

/** The accounts at Google and Replit that let the person in, and those that could. */
export async function ProviderWays({ isFresh, ways }: WayRowsProps) {
  const offered = await listOfferedWays();
  const linked = (way: OidcWay) => ways.filter((one) => one.way === way);
  const shown = oidcWays.filter((way) => offered.includes(way) || linked(way).length > 0);
  return shown.map((way) => {
    const mine = linked(way);
    const isLast = waysLeft(ways, way).length === 0;
    return (
      <div key={way}>
        <WayRow
          name={providerName[way]}
          detail={detailOf(way, mine)}
          actions={
            isFresh &&
            (mine.length > 0 ? (
              <RemoveWayButton way={way} isLast={isLast} />
            ) : (
              <LinkProviderButton way={way} />
            ))
          }
        />
        <LinkOutcome way={way} />
      </div>
    );
  });
}

function detailOf(way: OidcWay, mine: readonly MyWay[]): string {
  if (mine.length === 0) return `Your ${providerName[way]} account could let you in too.`;
  const addresses = mine.flatMap((one) => ('email' in one && one.email ? [one.email] : []));
  return addresses.join(', ') || 'Linked, without an address.';
}
