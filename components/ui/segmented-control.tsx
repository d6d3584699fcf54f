'use client';

import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';

export type Segment<Value extends string> = { value: Value; label: ReactNode };

type SegmentedControlProps<Value extends string> = {
  label: string;
  segments: readonly Segment<Value>[];
  name?: string;
  value?: Value;
  defaultValue?: Value;
  onValueChange?: (value: Value) => void;
  className?: string;
};

/** One of two to four, side by side. Native radio buttons: arrow keys and forms work by themselves. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, segments, value, defaultValue, onValueChange, className } = props;
  const id = useId();
  return (
    <fieldset
      className={classNames(
        'inline-grid max-w-full auto-cols-fr grid-flow-col rounded-md bg-line/60 p-0.5',
        className,
      )}
    >
      <legend className="sr-only">{label}</legend>
      {segments.map((segment) => (
        <label
          key={segment.value}
          className="flex min-w-0 items-center justify-center gap-1.5 rounded-[6px] px-3 py-1 text-sm font-medium whitespace-nowrap text-muted transition-colors hover:text-ink has-checked:bg-raised has-checked:text-ink has-checked:ring-1 has-checked:ring-control has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:py-2.5"
        >
          <input
            type="radio"
            name={props.name ?? id}
            value={segment.value}
            checked={value === undefined ? undefined : value === segment.value}
            defaultChecked={defaultValue === undefined ? undefined : defaultValue === segment.value}
            onChange={() => onValueChange?.(segment.value)}
            className="sr-only"
          />
          {segment.label}
        </label>
      ))}
    </fieldset>
  );
}
