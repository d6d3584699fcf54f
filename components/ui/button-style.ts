import { classNames } from './class-names';

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

const base =
  'inline-flex shrink-0 select-none items-center justify-center gap-2 rounded-md border font-medium whitespace-nowrap no-underline transition-[background-color,border-color,color,opacity] touch-target active:translate-y-px disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50 data-disabled:opacity-50';

const tones: Record<ButtonTone, string> = {
  primary: 'border-transparent bg-accent text-accent-ink hover:bg-accent-strong',
  secondary: 'border-control/55 bg-surface text-ink hover:bg-sunken',
  quiet: 'border-transparent bg-transparent text-ink hover:bg-hover data-popup-open:bg-hover',
  danger: 'border-transparent bg-danger text-accent-ink hover:bg-danger-strong',
};

const sizes: Record<ButtonSize, string> = {
  small: 'h-8 px-3 text-sm',
  medium: 'h-9 px-4 text-base',
  large: 'h-11 px-6 text-base',
};

const squareSizes: Record<ButtonSize, string> = { small: 'size-8', medium: 'size-9', large: 'size-11' };

export function buttonStyle(tone: ButtonTone, size: ButtonSize, className?: string): string {
  return classNames(base, tones[tone], sizes[size], className);
}

export function squareButtonStyle(tone: ButtonTone, size: ButtonSize, className?: string): string {
  return classNames(base, tones[tone], squareSizes[size], className);
}
