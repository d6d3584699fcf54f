import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

type TwoPaneProps = {
  /** `even` for two documents, `list` for a list and what it opens, `aside` for a page with notes at its right. */
  split: 'even' | 'list' | 'aside';
  first: ReactNode;
  second: ReactNode;
  /** Which pane stays in view while the other scrolls. */
  sticky?: 'first' | 'second';
};

const splits = {
  even: 'lg:grid-cols-2',
  list: 'lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]',
  aside: 'lg:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]',
};

const stickyPane = 'lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto';

/** Side by side from 1024 px, one above the other below. */
export function TwoPane({ split, first, second, sticky }: TwoPaneProps) {
  return (
    <div className={classNames('grid grid-cols-1 gap-6 lg:gap-8', splits[split])}>
      <div className={classNames('min-w-0', sticky === 'first' && stickyPane)}>{first}</div>
      <div className={classNames('min-w-0', sticky === 'second' && stickyPane)}>{second}</div>
    </div>
  );
}
