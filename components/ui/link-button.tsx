import Link from 'next/link';
import type { ComponentProps } from 'react';
import { type ButtonSize, type ButtonTone, buttonStyle } from './button-style';

type LinkButtonProps = ComponentProps<typeof Link> & { tone?: ButtonTone; size?: ButtonSize };

/** A link that stands where a button would: it goes somewhere, a `Button` does something. */
export function LinkButton({ tone = 'secondary', size = 'medium', className, ...rest }: LinkButtonProps) {
  return <Link className={buttonStyle(tone, size, className)} {...rest} />;
}
