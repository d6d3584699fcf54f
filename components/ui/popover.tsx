'use client';

import { Popover as BasePopover } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names';
import { popupStyle } from './control-style';

type PopoverProps = {
  trigger: ReactElement;
  title?: string;
  align?: 'start' | 'center' | 'end';
  className?: string;
  children: ReactNode;
};

/** More about the thing that opened it: evidence, a small filter. It may hold controls; a `Tooltip` may not. */
export function Popover({ trigger, title, align = 'start', className, children }: PopoverProps) {
  return (
    <BasePopover.Root>
      <BasePopover.Trigger render={trigger} />
      <BasePopover.Portal>
        <BasePopover.Positioner align={align} sideOffset={6} collisionPadding={12} className="z-50">
          <BasePopover.Popup
            className={classNames(popupStyle, 'max-w-[min(24rem,var(--available-width))] p-4', className)}
          >
            {title && <BasePopover.Title className="mb-1 font-semibold">{title}</BasePopover.Title>}
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
