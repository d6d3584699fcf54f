import type { ComponentProps } from 'react';
import { type ButtonSize, type ButtonTone, buttonStyle } from './button-style';
import { Spinner } from './spinner';

type ButtonProps = ComponentProps<'button'> & {
  tone?: ButtonTone;
  size?: ButtonSize;
  /** Shows that its work runs. The button keeps focus and its words, and does nothing until the work ends. */
  isPending?: boolean;
};

export function Button({
  tone = 'secondary',
  size = 'medium',
  isPending = false,
  type = 'button',
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={isPending ? 'button' : type}
      aria-busy={isPending || undefined}
      aria-disabled={isPending || undefined}
      className={buttonStyle(tone, size, className)}
      onClick={isPending ? undefined : onClick}
      {...rest}
    >
      {isPending && <Spinner />}
      {children}
    </button>
  );
}
