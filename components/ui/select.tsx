'use client';

import { CSPProvider } from '@base-ui/react/csp-provider';
import { Select as BaseSelect } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import { classNames } from './class-names';
import { controlStyle, popupItemStyle, popupStyle } from './control-style';

export type SelectOption<Value extends string> = { value: Value; label: string };

type SelectProps<Value extends string> = {
  options: readonly SelectOption<Value>[];
  name?: string;
  value?: Value | null;
  defaultValue?: Value | null;
  onValueChange?: (value: Value) => void;
  placeholder?: string;
  isDisabled?: boolean;
  /** Only where no `Field` gives the label. */
  label?: string;
  className?: string;
};

/** One of a short list (up to about 15). For long lists use `Combobox`, for two to four `SegmentedControl` or `RadioGroup`. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const {
    options,
    name,
    value,
    defaultValue,
    onValueChange,
    placeholder = 'Choose',
    isDisabled,
    label,
    className,
  } = props;
  return (
    // Its style element only hides a scroll bar, and a strict content policy would refuse it.
    <CSPProvider disableStyleElements>
      <BaseSelect.Root
        items={options}
        name={name}
        value={value}
        defaultValue={defaultValue}
        disabled={isDisabled}
        onValueChange={(next) => next !== null && onValueChange?.(next)}
      >
        <BaseSelect.Trigger
          aria-label={label}
          className={classNames(
            controlStyle,
            'flex h-9 items-center justify-between gap-2 text-left pointer-coarse:h-11',
            className,
          )}
        >
          <BaseSelect.Value placeholder={placeholder} className="truncate data-placeholder:text-muted" />
          <BaseSelect.Icon className="shrink-0 text-muted">
            <ChevronsUpDown aria-hidden="true" size={14} />
          </BaseSelect.Icon>
        </BaseSelect.Trigger>
        <BaseSelect.Portal>
          <BaseSelect.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-none">
            <BaseSelect.Popup className={classNames(popupStyle, 'min-w-(--anchor-width)')}>
              <BaseSelect.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto p-1">
                {options.map((option) => (
                  <BaseSelect.Item key={option.value} value={option.value} className={popupItemStyle}>
                    <BaseSelect.ItemText className="flex-1">{option.label}</BaseSelect.ItemText>
                    <BaseSelect.ItemIndicator>
                      <Check aria-hidden="true" size={16} className="text-accent" />
                    </BaseSelect.ItemIndicator>
                  </BaseSelect.Item>
                ))}
              </BaseSelect.List>
            </BaseSelect.Popup>
          </BaseSelect.Positioner>
        </BaseSelect.Portal>
      </BaseSelect.Root>
    </CSPProvider>
  );
}
