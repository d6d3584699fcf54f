import { Search } from 'lucide-react';
import { gatewayNames } from '@/components/operations/gateway-names';
import { RangeLinks } from '@/components/operations/range-links';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { gateways, type PaymentState } from '@/lib/core/payments';
import type { PaymentSearch } from '@/lib/features/operations/schema';
import { paymentStateWords } from './payment-words';
import { paymentsHref } from './payments-href';

const states: readonly PaymentState[] = [
  'pending',
  'succeeded',
  'mismatched',
  'refunded',
  'failed',
  'expired',
  'created',
];

/** A form that a browser sends by itself; each filter is an address. */
export function PaymentsSearch({ search }: { search: PaymentSearch }) {
  const { q, gateway, state } = search;
  return (
    <search className="mb-4 grid gap-3">
      <form action="/admin/payments" className="grid max-w-xl grid-cols-[1fr_auto] gap-2">
        {gateway && <input type="hidden" name="gateway" value={gateway} />}
        {state && <input type="hidden" name="state" value={state} />}
        <Input
          type="search"
          name="q"
          aria-label="Person, payment or the gateway’s number"
          placeholder="Person, payment or the gateway’s number"
          defaultValue={q}
          maxLength={200}
        />
        <Button type="submit" className="pointer-coarse:h-11">
          <Search aria-hidden="true" size={16} />
          Search
        </Button>
      </form>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <RangeLinks
          label="Gateway"
          links={[undefined, ...gateways].map((value) => ({
            href: paymentsHref({ ...search, gateway: value }),
            label: value ? gatewayNames[value] : 'Both',
            isCurrent: gateway === value,
          }))}
        />
        <div className="max-sm:-mx-4 max-sm:w-screen max-sm:overflow-x-auto max-sm:px-4">
          <div className="w-max">
            <RangeLinks
              label="State"
              links={[undefined, ...states].map((value) => ({
                href: paymentsHref({ ...search, state: value }),
                label: value ? paymentStateWords[value].word : 'Any',
                isCurrent: state === value,
              }))}
            />
          </div>
        </div>
      </div>
    </search>
  );
}
