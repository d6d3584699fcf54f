import type { ComponentProps } from 'react';
import { classNames } from './class-names';

type CardProps = ComponentProps<'div'> & {
  /** `none` when the card holds a list or a table that goes to its edges. */
  padding?: 'none' | 'normal' | 'roomy';
};

const paddings = { none: 'overflow-hidden', normal: 'p-4 sm:p-5', roomy: 'p-5 sm:p-8' };

/** A sheet on the desk. */
export function Card({ padding = 'normal', className, ...rest }: CardProps) {
  return (
    <div
      className={classNames('min-w-0 rounded-lg border border-line bg-surface', paddings[padding], className)}
      {...rest}
    />
  );
}
