'use client';

import { Switch as BaseSwitch } from '@base-ui/react/switch';
import { useId } from 'react';

type SwitchProps = {
  label: string;
  hint?: string;
  name?: string;
  isChecked?: boolean;
  isCheckedAtFirst?: boolean;
  isDisabled?: boolean;
  onCheckedChange?: (isChecked: boolean) => void;
};

/** A setting that takes effect at once; inside a form that is sent, use `Checkbox`. */
export function Switch({
  label,
  hint,
  name,
  isChecked,
  isCheckedAtFirst,
  isDisabled,
  onCheckedChange,
}: SwitchProps) {
  const labelId = useId();
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the primitive renders the input inside this label
    <label className="flex items-center justify-between gap-4 py-1">
      <span id={labelId}>
        {label}
        {hint && <span className="block text-sm text-muted">{hint}</span>}
      </span>
      <BaseSwitch.Root
        // The primitive finds its label only when scripts run.
        aria-labelledby={labelId}
        name={name}
        checked={isChecked}
        defaultChecked={isCheckedAtFirst}
        disabled={isDisabled}
        onCheckedChange={(checked) => onCheckedChange?.(checked)}
        className="flex h-6 w-10 shrink-0 items-center rounded-full border border-control bg-sunken p-0.5 transition-[background-color,border-color] data-checked:border-accent data-checked:bg-accent data-disabled:opacity-50"
      >
        <BaseSwitch.Thumb className="size-4.5 rounded-full bg-control transition-[transform,background-color] data-checked:translate-x-4 data-checked:bg-accent-ink" />
      </BaseSwitch.Root>
    </label>
  );
}
