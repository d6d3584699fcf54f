'use client';

import { Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form-error';
import { IconButton } from '@/components/ui/icon-button';
import type { CorrectableSection } from '@/lib/features/cvs/schema';
import { useCorrections } from './corrections';

export type ErrorOf = (field: string) => string | undefined;

/** Saving one section: its running, its errors, and closing when it is done. */
export function useSaving(section: CorrectableSection, close: () => void) {
  const { save } = useCorrections();
  const [isPending, startTransition] = useTransition();
  const [fields, setFields] = useState<Record<string, string>>({});
  const [message, setMessage] = useState<string | null>(null);
  const send = (value: unknown) =>
    startTransition(async () => {
      const result = await save(section, value);
      if (result.ok) return close();
      setFields(result.error.fields ?? {});
      setMessage(result.error.message);
    });
  return { send, isPending, fields, message };
}

type Draft = { key: string };

type RowsFormProps<Row extends Draft> = {
  section: CorrectableSection;
  initial: Row[];
  fresh: () => Omit<Row, 'key'>;
  addLabel: string;
  /** What the row is, for its remove button: Engineer at Kaveri Pay. */
  nameOf: (row: Row) => string;
  toValue: (row: Row) => unknown;
  children: (row: Row, change: (part: Partial<Row>) => void, errorOf: ErrorOf) => ReactNode;
  close: () => void;
};

/** A list of entries to add to, change and take from, saved as a whole. */
export function RowsForm<Row extends Draft>(props: RowsFormProps<Row>) {
  const { section, initial, fresh, addLabel, nameOf, toValue, children, close } = props;
  const [rows, setRows] = useState(initial);
  const [added, setAdded] = useState(0);
  const { send, isPending, fields, message } = useSaving(section, close);
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        send(rows.map(toValue));
      }}
    >
      {rows.map((row, at) => (
        <div key={row.key} className="flex gap-2 rounded-md border border-line bg-surface p-3">
          <div className="min-w-0 flex-1">
            {children(
              row,
              (part) => setRows((all) => all.map((one) => (one.key === row.key ? { ...one, ...part } : one))),
              (field) => fields[`value.${at}.${field}`],
            )}
          </div>
          <IconButton
            label={`Remove ${nameOf(row) || 'this entry'}`}
            onClick={() => setRows((all) => all.filter((one) => one.key !== row.key))}
          >
            <Trash2 aria-hidden="true" size={16} />
          </IconButton>
        </div>
      ))}
      <FormError message={message} />
      <div className="flex flex-wrap gap-2">
        <Button
          onClick={() => {
            setAdded(added + 1);
            setRows((all) => [...all, { ...fresh(), key: `new-${added}` } as Row]);
          }}
        >
          <Plus aria-hidden="true" size={16} />
          {addLabel}
        </Button>
        <FormButtons isPending={isPending} close={close} />
      </div>
    </form>
  );
}

export function FormButtons({ isPending, close }: { isPending: boolean; close: () => void }) {
  return (
    <div className="ml-auto flex gap-2">
      <Button tone="quiet" onClick={close}>
        Cancel
      </Button>
      <Button type="submit" tone="primary" isPending={isPending}>
        Save
      </Button>
    </div>
  );
}
