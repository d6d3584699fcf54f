import { Search } from 'lucide-react';
import { RangeLinks } from '@/components/operations/range-links';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { type MailSearch, mailSpans } from '@/lib/features/operations/schema';
import { MailFilters } from './mail-filters';
import { mailHref, spanWords } from './mail-href';

/** A form that a browser sends by itself; each filter is an address. */
export function MailSearchForm({ search }: { search: MailSearch }) {
  const { to, template, state, span } = search;
  return (
    <search className="mb-4 grid gap-3">
      <form action="/admin/mail" className="grid max-w-xl grid-cols-[1fr_auto] gap-2">
        {template && <input type="hidden" name="template" value={template} />}
        {state && <input type="hidden" name="state" value={state} />}
        <input type="hidden" name="span" value={span} />
        <Input
          type="search"
          name="to"
          aria-label="Recipient: an address or number, or how it begins"
          placeholder="Address or number, or how it begins"
          defaultValue={to}
          maxLength={320}
          autoComplete="off"
        />
        <Button type="submit" className="pointer-coarse:h-11">
          <Search aria-hidden="true" size={16} />
          Search
        </Button>
      </form>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <RangeLinks
          label="Span"
          links={mailSpans.map((one) => ({
            href: mailHref({ ...search, span: one }),
            label: spanWords[one].short,
            isCurrent: one === span,
          }))}
        />
        <MailFilters search={{ to, template, state, span }} />
      </div>
    </search>
  );
}
