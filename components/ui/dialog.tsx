'use client';

import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { squareButtonStyle } from './button-style';
import { classNames } from './class-names';

type DialogProps = {
  title: string;
  description?: ReactNode;
  /** A `Button` or `IconButton`; leave out when `isOpen` is controlled from elsewhere. */
  trigger?: ReactElement;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  size?: 'small' | 'medium' | 'large';
  /** Buttons, main one last. */
  footer?: ReactNode;
  children?: ReactNode;
};

const widths = { small: 'sm:max-w-sm', medium: 'sm:max-w-lg', large: 'sm:max-w-3xl' };

export const backdropStyle =
  'fixed inset-0 z-40 bg-scrim transition-opacity data-starting-style:opacity-0 data-ending-style:opacity-0';

export const dialogPopupStyle =
  'fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] w-full flex-col rounded-t-xl border border-line bg-raised shadow-float outline-none transition-[opacity,transform] duration-150 data-starting-style:translate-y-2 data-starting-style:opacity-0 data-ending-style:opacity-0 sm:inset-x-4 sm:top-1/2 sm:bottom-auto sm:mx-auto sm:w-auto sm:-translate-y-1/2 sm:rounded-xl sm:data-starting-style:-translate-y-[calc(50%-6px)]';

/** A small piece of work on top of the page. For a yes or no about something destructive use `AlertDialog`. */
export function Dialog(props: DialogProps) {
  const { title, description, trigger, isOpen, onOpenChange, size = 'medium', footer, children } = props;
  return (
    <BaseDialog.Root open={isOpen} onOpenChange={(open) => onOpenChange?.(open)}>
      {trigger && <BaseDialog.Trigger render={trigger} />}
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={backdropStyle} />
        <BaseDialog.Popup className={classNames(dialogPopupStyle, widths[size])}>
          <header className="flex items-start justify-between gap-4 px-5 pt-4">
            <div>
              <BaseDialog.Title className="pt-1 text-lg font-semibold">{title}</BaseDialog.Title>
              {description && (
                <BaseDialog.Description className="mt-1 text-muted">{description}</BaseDialog.Description>
              )}
            </div>
            <BaseDialog.Close aria-label="Close" className={squareButtonStyle('quiet', 'medium', '-mr-2')}>
              <X aria-hidden="true" size={18} />
            </BaseDialog.Close>
          </header>
          <div className="overflow-y-auto px-5 pt-3 pb-5">{children}</div>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
              {footer}
            </footer>
          )}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

/** Closes the dialog that it stands in: `<DialogClose render={<Button>Cancel</Button>} />`. */
export const DialogClose = BaseDialog.Close;
