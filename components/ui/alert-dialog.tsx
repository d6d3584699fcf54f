'use client';

import { AlertDialog as BaseAlertDialog } from '@base-ui/react/alert-dialog';
import { type ReactElement, type ReactNode, useState } from 'react';
import { answerOf } from '@/components/forms/answer-of';
import type { ActionResult } from '@/lib/core/result';
import { Button } from './button';
import { classNames } from './class-names';
import { backdropStyle, dialogPopupStyle } from './dialog';
import { FormError } from './form-error';

type AlertDialogProps = {
  /** A question that names the thing: Delete “CV for hospitals”? */
  title: string;
  /** What is lost and whether it can come back. */
  description: ReactNode;
  /** Says what it does: Delete CV. */
  confirmLabel: string;
  cancelLabel?: string;
  tone?: 'danger' | 'primary';
  trigger?: ReactElement;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** Closes after it ends well; a failed result stays open and shows its message. */
  onConfirm: () => Promise<ActionResult<unknown> | undefined>;
};

/** A confirmation for what can not be undone. What can be undone gets a toast with undo instead. */
export function AlertDialog(props: AlertDialogProps) {
  const {
    title,
    description,
    confirmLabel,
    cancelLabel = 'Cancel',
    tone = 'danger',
    trigger,
    onConfirm,
  } = props;
  const [isOpenInside, setIsOpenInside] = useState(false);
  const [isPending, setIsPending] = useState(false);
  const [message, setMessage] = useState<string | null>(null);

  function setOpen(open: boolean) {
    setMessage(null);
    setIsOpenInside(open);
    props.onOpenChange?.(open);
  }

  async function confirm() {
    setIsPending(true);
    const result = await answerOf(onConfirm()).finally(() => setIsPending(false));
    if (result && !result.ok) setMessage(result.error.message);
    else setOpen(false);
  }

  return (
    <BaseAlertDialog.Root open={props.isOpen ?? isOpenInside} onOpenChange={setOpen}>
      {trigger && <BaseAlertDialog.Trigger render={trigger} />}
      <BaseAlertDialog.Portal>
        <BaseAlertDialog.Backdrop className={backdropStyle} />
        <BaseAlertDialog.Popup className={classNames(dialogPopupStyle, 'gap-4 p-5 sm:max-w-md')}>
          <div>
            <BaseAlertDialog.Title className="text-lg font-semibold">{title}</BaseAlertDialog.Title>
            <BaseAlertDialog.Description className="mt-1 text-muted">
              {description}
            </BaseAlertDialog.Description>
          </div>
          <FormError message={message} />
          <div className="flex flex-wrap justify-end gap-2">
            <BaseAlertDialog.Close render={<Button>{cancelLabel}</Button>} />
            <Button tone={tone} isPending={isPending} onClick={confirm}>
              {confirmLabel}
            </Button>
          </div>
        </BaseAlertDialog.Popup>
      </BaseAlertDialog.Portal>
    </BaseAlertDialog.Root>
  );
}
