'use client';

import { ChevronDown, Search } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useTransition } from 'react';
import { BusyLine } from '@/components/feedback/busy-line';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Input } from '@/components/ui/input';
import { Popover } from '@/components/ui/popover';
import { RadioGroup } from '@/components/ui/radio-group';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { employmentTypes } from '@/lib/core/employment';
import { levels, remoteKinds } from '@/lib/engine/types';
import type { JobSearch } from '@/lib/features/jobs/schema';
import { ages, ageWords, employmentWords, levelWords, remoteWords, shows, showWords } from './job-words';
import { PayFilter } from './pay-filter';
import { isNarrowed, searchHref, withoutFilters } from './search-href';

type JobSearchFormProps = {
  search: JobSearch;
  payProblem: string | null;
  /** What pay without a currency is in. */
  currency: string | null;
};

/** Words, place and filters; each change is a new address, so that a search can be shared and gone back to. */
export function JobSearchForm({ search, payProblem, currency }: JobSearchFormProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();

  function go(changes: Partial<JobSearch>) {
    startTransition(() => router.push(searchHref({ ...search, page: 1, ...changes })));
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    go({ q: String(form.get('q') ?? '').trim(), place: String(form.get('place') ?? '').trim() });
  }

  return (
    <search className="mb-5">
      <form
        key={`${search.q}\n${search.place}`}
        action="/jobs"
        onSubmit={submit}
        className="grid grid-cols-[1fr_auto] gap-2 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)_auto]"
      >
        <Input
          type="search"
          name="q"
          aria-label="Job title, skill or company"
          placeholder="Job title, skill or company"
          defaultValue={search.q}
          maxLength={200}
          className="max-sm:col-span-2"
        />
        <Input
          name="place"
          aria-label="City or country"
          placeholder="City or country"
          defaultValue={search.place}
          maxLength={100}
        />
        <Button type="submit" tone="primary" isPending={isPending} className="pointer-coarse:h-11">
          {!isPending && <Search aria-hidden="true" size={16} />}
          Search
        </Button>
      </form>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <SegmentedControl
          label="Which jobs"
          segments={shows.map((value) => ({ value, label: showWords[value] }))}
          value={search.show}
          onValueChange={(show) => go({ show })}
          className="max-sm:flex max-sm:w-full"
        />
        <Choices
          name="Workplace"
          words={remoteWords}
          all={remoteKinds}
          value={search.remote}
          onChange={(remote) => go({ remote })}
        />
        <Choices
          name="Level"
          words={levelWords}
          all={levels}
          value={search.level}
          onChange={(level) => go({ level })}
        />
        <Choices
          name="Terms"
          words={employmentWords}
          all={employmentTypes}
          value={search.type}
          onChange={(type) => go({ type })}
        />
        <Filter name="Posted" value={search.age ? ageWords[search.age] : null}>
          <RadioGroup
            label="Posted"
            name="age"
            value={search.age ?? 'any'}
            onValueChange={(age) => go({ age: ages.find((known) => known === age) ?? null })}
            options={[
              { value: 'any', label: 'Any time' },
              ...ages.map((value) => ({ value, label: ageWords[value] })),
            ]}
          />
        </Filter>
        <Filter name="Pay" value={payWords(search.salary, payProblem)}>
          <PayFilter
            currency={currency}
            value={search.salary}
            problem={payProblem}
            onChange={(salary) => go({ salary })}
          />
        </Filter>
        {isNarrowed(search) && (
          <Link
            href={searchHref(withoutFilters(search))}
            className="touch-target rounded-sm px-1 text-sm text-accent underline underline-offset-3"
          >
            Clear filters
          </Link>
        )}
      </div>
      {isPending && <BusyLine>Searching</BusyLine>}
    </search>
  );
}

function payWords(salary: string, problem: string | null): string | null {
  if (!salary) return null;
  return problem ? 'Pay not understood' : `from ${salary}`;
}

function Filter({ name, value, children }: { name: string; value: string | null; children: ReactNode }) {
  return (
    <Popover
      trigger={
        <Button
          size="small"
          aria-label={value ? `${name}: ${value}` : name}
          className={value ? 'border-accent!' : ''}
        >
          <span className="max-w-44 truncate">{value ?? name}</span>
          <ChevronDown aria-hidden="true" size={14} />
        </Button>
      }
    >
      {children}
    </Popover>
  );
}

type ChoicesProps<Value extends string> = {
  name: string;
  words: Record<Value, string>;
  all: readonly Value[];
  value: readonly Value[];
  onChange: (value: Value[]) => void;
};

function Choices<Value extends string>({ name, words, all, value, onChange }: ChoicesProps<Value>) {
  return (
    <Filter name={name} value={value.length > 0 ? value.map((one) => words[one]).join(', ') : null}>
      <fieldset className="min-w-40">
        <legend className="mb-1 text-sm font-medium">{name}</legend>
        {all.map((one) => (
          <Checkbox
            key={one}
            label={words[one]}
            isChecked={value.includes(one)}
            onCheckedChange={(isChecked) =>
              onChange(all.filter((other) => (other === one ? isChecked : value.includes(other))))
            }
          />
        ))}
      </fieldset>
    </Filter>
  );
}
