'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { classNames } from './class-names';
import { controlStyle, popupItemStyle, popupStyle } from './control-style';

type ComboboxProps = {
  suggestions: readonly string[];
  name?: string;
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  placeholder?: string;
  emptyText?: string;
  /** Only where no `Field` gives the label. */
  label?: string;
  className?: string;
};

/** Free text with suggestions: the person may write what the list does not know. */
export function Combobox(props: ComboboxProps) {
  const { suggestions, name, value, defaultValue, onValueChange, placeholder, emptyText, label, className } =
    props;
  return (
    <Autocomplete.Root
      items={suggestions}
      name={name}
      value={value}
      defaultValue={defaultValue}
      onValueChange={(next) => onValueChange?.(next)}
      limit={50}
      openOnInputClick
    >
      <Autocomplete.Input
        aria-label={label}
        placeholder={placeholder}
        className={classNames(controlStyle, 'h-9 pointer-coarse:h-11', className)}
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner sideOffset={4} className="z-50 outline-none">
          <Autocomplete.Popup
            className={classNames(popupStyle, 'w-(--anchor-width)', !emptyText && 'data-empty:hidden')}
          >
            <Autocomplete.Empty className="px-3 py-2 text-sm text-muted empty:hidden">
              {emptyText}
            </Autocomplete.Empty>
            <Autocomplete.List className="max-h-[min(18rem,var(--available-height))] overflow-y-auto p-1 data-empty:p-0">
              {(suggestion: string) => (
                <Autocomplete.Item key={suggestion} value={suggestion} className={popupItemStyle}>
                  {suggestion}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
