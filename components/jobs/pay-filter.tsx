'use client';

import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

type PayFilterProps = {
  value: string;
  problem: string | null;
  currency: string | null;
  onChange: (value: string) => void;
};

/** Least pay, as people write it; jobs that name no pay are left out. */
export function PayFilter({ value, problem, currency, onChange }: PayFilterProps) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onChange(String(new FormData(event.currentTarget).get('salary') ?? '').trim());
  }

  return (
    <form onSubmit={submit} className="flex w-64 flex-col gap-3">
      <Field
        label="Pays at least"
        name="salary"
        hint={`${currency ? `In ${currency}, or with its currency` : 'With its currency'}: ₹12 LPA, $90k, £40,000. Jobs that name no pay are left out.`}
        error={problem ?? undefined}
      >
        <Input name="salary" defaultValue={value} maxLength={60} autoComplete="off" />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" tone="primary" size="small">
          Show jobs
        </Button>
        {value && (
          <Button size="small" tone="quiet" onClick={() => onChange('')}>
            Any pay
          </Button>
        )}
      </div>
    </form>
  );
}
