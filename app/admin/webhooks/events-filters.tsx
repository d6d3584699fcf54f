import { Search } from 'lucide-react';
import { gatewayNames } from '@/components/operations/gateway-names';
import { RangeLinks } from '@/components/operations/range-links';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { gateways, webhookStates } from '@/lib/core/payments';
import { type EventSearch, eventSpans } from '@/lib/features/operations/schema';
import { eventStates, spanWords } from './event-words';
import { eventsHref } from './events-href';

/** A form that a browser sends by itself; each filter is an address. */
export function EventsFilters({ search }: { search: EventSearch }) {
  const { gateway, state, type, q, span } = search;
  const linksOf = <Key extends 'gateway' | 'state' | 'span'>(
    key: Key,
    choices: readonly { value: EventSearch[Key]; label: string }[],
  ) =>
    choices.map(({ value, label }) => ({
      ...{ href: eventsHref({ ...search, [key]: value }), label, isCurrent: search[key] === value },
    }));
  return (
    <search className="mb-4 grid gap-3">
      <form action="/admin/webhooks" className="grid max-w-3xl gap-2 sm:grid-cols-[3fr_2fr_auto]">
        {gateway && <input type="hidden" name="gateway" value={gateway} />}
        {state && <input type="hidden" name="state" value={state} />}
        {span !== '7d' && <input type="hidden" name="span" value={span} />}
        <Input
          type="search"
          name="q"
          aria-label="Customer, order, payment or event key"
          placeholder="Customer, order, payment or event key"
          defaultValue={q}
          maxLength={200}
        />
        <Input
          name="type"
          aria-label="Beginning of the type"
          placeholder="Type, as invoice.pa"
          defaultValue={type}
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
          links={linksOf('gateway', [
            { value: undefined, label: 'Both' },
            ...gateways.map((value) => ({ value, label: gatewayNames[value] })),
          ])}
        />
        <RangeLinks
          label="State"
          links={linksOf('state', [
            { value: undefined, label: 'Any' },
            ...webhookStates.map((value) => ({ value, label: eventStates[value].word })),
          ])}
        />
        <RangeLinks
          label="How far back"
          links={linksOf(
            'span',
            eventSpans.map((value) => ({ value, label: spanWords[value] })),
          )}
        />
      </div>
    </search>
  );
}
