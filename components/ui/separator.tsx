import { classNames } from './class-names';

export function Separator({ className }: { className?: string }) {
  return <hr className={classNames('border-line', className)} />;
}
