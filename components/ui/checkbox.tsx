'use client';

import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import { type ReactNode, useId } from 'react';

type CheckboxProps = {
  label: ReactNode;
  name?: string;
  value?: string;
  isChecked?: boolean;
  isCheckedAtFirst?: boolean;
  isDisabled?: boolean;
  onCheckedChange?: (isChecked: boolean) => void;
};

export function Checkbox(props: CheckboxProps) {
  const { label, name, value, isChecked, isCheckedAtFirst, isDisabled, onCheckedChange } = props;
  const labelId = useId();
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the primitive renders the input inside this label
    <label className="flex items-start gap-2.5 py-1 text-base has-data-disabled:text-muted">
      <BaseCheckbox.Root
        // The primitive finds its label only when scripts run.
        aria-labelledby={labelId}
        name={name}
        value={value}
        checked={isChecked}
        defaultChecked={isCheckedAtFirst}
        disabled={isDisabled}
        onCheckedChange={(checked) => onCheckedChange?.(checked)}
        className="mt-0.75 flex size-4.5 shrink-0 items-center justify-center rounded-sm border border-control bg-surface data-checked:border-accent data-checked:bg-accent data-disabled:opacity-50"
      >
        <BaseCheckbox.Indicator className="flex text-accent-ink data-unchecked:hidden">
          <Check aria-hidden="true" size={14} strokeWidth={2.75} />
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
      <span id={labelId}>{label}</span>
    </label>
  );
}
