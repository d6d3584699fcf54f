import { classNames } from './class-names';

/** The shape of what is coming. Give it the size of the real thing, so that nothing moves when it arrives. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden="true" className={classNames('block animate-breathe rounded-sm bg-line', className)} />
  );
}
