import Link from 'next/link';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** A link inside text. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      className={classNames(
        'rounded-sm text-accent underline decoration-accent/40 decoration-1 underline-offset-3 hover:decoration-accent',
        className,
      )}
      {...rest}
    />
  );
}
