'use client';

import { Radio } from '@base-ui/react/radio';
import { RadioGroup as BaseRadioGroup } from '@base-ui/react/radio-group';
import { useId } from 'react';
import { classNames } from './class-names';

export type RadioOption<Value extends string> = { value: Value; label: string; hint?: string };

type RadioGroupProps<Value extends string> = {
  label: string;
  options: readonly RadioOption<Value>[];
  name?: string;
  value?: Value;
  defaultValue?: Value;
  onValueChange?: (value: Value) => void;
  className?: string;
};

/** One of two to six, each worth a line of its own. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, options, name, value, defaultValue, onValueChange, className } = props;
  const id = useId();
  return (
    <BaseRadioGroup
      aria-label={label}
      name={name}
      value={value}
      defaultValue={defaultValue}
      onValueChange={(next: Value) => onValueChange?.(next)}
      className={classNames('flex flex-col gap-1', className)}
    >
      {options.map((option) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the primitive renders the input inside this label
        <label key={option.value} className="flex items-start gap-2.5 py-1">
          <Radio.Root
            value={option.value}
            // A surrounding `Field` would name every radio after the whole group.
            aria-labelledby={`${id}-${option.value}`}
            className="mt-0.75 flex size-4.5 shrink-0 items-center justify-center rounded-full border border-control bg-surface data-checked:border-accent data-checked:bg-accent"
          >
            <Radio.Indicator className="size-2 rounded-full bg-accent-ink data-unchecked:hidden" />
          </Radio.Root>
          <span id={`${id}-${option.value}`}>
            {option.label}
            {option.hint && <span className="block text-sm text-muted">{option.hint}</span>}
          </span>
        </label>
      ))}
    </BaseRadioGroup>
  );
}
