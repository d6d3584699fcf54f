import { Input as BaseInput } from '@base-ui/react/input';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { controlStyle } from './control-style';

type InputProps = Omit<ComponentProps<typeof BaseInput>, 'className'> & { className?: string };

/** Inside a `Field` it takes label, hint and error from it; alone it needs `aria-label`. */
export function Input({ className, ...rest }: InputProps) {
  return <BaseInput className={classNames(controlStyle, 'h-9 pointer-coarse:h-11', className)} {...rest} />;
}
