import { ProviderMark, providerName } from '@/components/account/provider-mark';
import { buttonStyle } from '@/components/ui/button-style';
import { oidcWays, type WayIn } from '@/lib/core/ways-in';
import type { WayProps } from './way-props';

/** Plain links: a form's post could not be redirected to another site under our policy, and `Link` would fetch them ahead. */
export function ProviderButtons({ ways, next, again }: WayProps & { ways: readonly WayIn[] }) {
  const offered = oidcWays.filter((way) => ways.includes(way));
  if (offered.length === 0) return null;
  const query = new URLSearchParams({ next, ...(again ? { again: '1' } : {}) });
  return (
    <>
      <div className="mt-6 flex flex-col gap-3">
        {offered.map((way) => (
          <a
            key={way}
            href={`/api/auth/${way}?${query}`}
            className={buttonStyle('secondary', 'large', 'w-full')}
          >
            <ProviderMark way={way} />
            Continue with {providerName[way]}
          </a>
        ))}
      </div>
      {ways.length > offered.length && (
        <div className="my-6 flex items-center gap-3 text-sm text-muted">
          <hr className="flex-1 border-line" />
          or
          <hr className="flex-1 border-line" />
        </div>
      )}
    </>
  );
}
