import { Field } from '@base-ui/react/field';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { controlStyle } from './control-style';

type TextareaProps = Omit<ComponentProps<'textarea'>, 'defaultValue' | 'value' | 'onChange'> & {
  defaultValue?: string;
  value?: string;
  onValueChange?: (value: string) => void;
};

/** Grows with its text where the browser can; inside a `Field` it takes label, hint and error from it. */
export function Textarea({
  className,
  rows = 4,
  name,
  defaultValue,
  value,
  onValueChange,
  ...rest
}: TextareaProps) {
  return (
    <Field.Control
      name={name}
      defaultValue={defaultValue}
      value={value}
      onValueChange={onValueChange}
      render={
        <textarea
          rows={rows}
          className={classNames(controlStyle, 'field-sizing-content py-2 leading-6', className)}
          style={{ minHeight: `${rows * 1.5 + 1}rem` }}
          {...rest}
        />
      }
    />
  );
}
