import { classNames } from '@/components/ui/class-names';
import { type Currency, currencies } from '@/lib/core/plans';

/** Each is an address of its own, so that it works without a script and can be passed on. */
export function CurrencyLinks({ current }: { current: Currency }) {
  return (
    <nav aria-label="Currency" className="mt-8">
      <ul className="inline-flex rounded-md bg-line/60 p-0.5">
        {currencies.map((currency) => (
          <li key={currency}>
            <a
              href={`/pricing?currency=${currency}`}
              aria-current={currency === current ? 'true' : undefined}
              className={classNames(
                'flex items-center rounded-[6px] px-3 py-1 text-sm font-medium pointer-coarse:py-2.5',
                currency === current ? 'bg-raised text-ink ring-1 ring-control' : 'text-muted hover:text-ink',
              )}
            >
              {currency}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
