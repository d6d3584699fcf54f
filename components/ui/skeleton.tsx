import { classNames } from './class-names';

/** The shape of what is coming. Give it the size of the real thing, so that nothing moves when it arrives. */
export function Skeleton({ className, isRound = false }: { className?: string; isRound?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'block animate-breathe bg-line',
        isRound ? 'rounded-full' : 'rounded-sm',
        className,
      )}
    />
  );
}
