'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Select } from '@/components/ui/select';
import { Spinner } from '@/components/ui/spinner';
import { mailTemplates, messageStates } from '@/lib/core/mail';
import type { MailSearch } from '@/lib/features/operations/schema';
import { isNarrowed, mailHref } from './mail-href';
import { stateWords, templateWords } from './mail-words';

type Asked = Pick<MailSearch, 'to' | 'template' | 'state' | 'span'>;

const all = '*';

/** Each choice is a new address. */
export function MailFilters({ search }: { search: Asked }) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const go = (changes: Partial<Asked>) =>
    startTransition(() => router.push(mailHref({ ...search, ...changes }), { scroll: false }));
  const chosen = <Value extends string>(value: Value | typeof all) => (value === all ? undefined : value);
  return (
    <div className="flex flex-wrap items-center gap-2 max-sm:w-full *:data-filter:w-52 max-sm:*:data-filter:w-full">
      <div data-filter="">
        <Select
          label="Template"
          value={search.template ?? all}
          onValueChange={(template) => go({ template: chosen(template) as Asked['template'] })}
          options={[
            { value: all, label: 'All templates' },
            ...mailTemplates.map((value) => ({ value, label: templateWords[value] })),
            { value: 'text', label: 'Text messages' },
          ]}
        />
      </div>
      <div data-filter="">
        <Select
          label="State"
          value={search.state ?? all}
          onValueChange={(state) => go({ state: chosen(state) as Asked['state'] })}
          options={[
            { value: all, label: 'Any state' },
            ...messageStates.map((value) => ({ value, label: stateWords[value].label })),
          ]}
        />
      </div>
      {isNarrowed(search) && (
        <Link
          href={mailHref({ span: search.span })}
          scroll={false}
          className="touch-target rounded-sm px-1 text-sm text-accent underline underline-offset-3"
        >
          Clear filters
        </Link>
      )}
      {isPending && <Spinner size={14} />}
    </div>
  );
}
