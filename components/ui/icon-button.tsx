import type { ComponentProps } from 'react';
import { type ButtonSize, type ButtonTone, squareButtonStyle } from './button-style';

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & {
  /** What it does, for people who do not see the icon. */
  label: string;
  tone?: ButtonTone;
  size?: ButtonSize;
};

export function IconButton({
  label,
  tone = 'quiet',
  size = 'medium',
  type = 'button',
  className,
  children,
  ...rest
}: IconButtonProps) {
  return (
    <button type={type} aria-label={label} className={squareButtonStyle(tone, size, className)} {...rest}>
      {children}
    </button>
  );
}
