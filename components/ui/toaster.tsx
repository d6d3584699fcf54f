'use client';

import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { buttonStyle, squareButtonStyle } from './button-style';
import { toastManager } from './show-toast';

/** Stands once in the app's layout; anything on the client then calls `showToast`. */
export function Toaster() {
  return (
    <Toast.Provider toastManager={toastManager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-4 bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-50 flex flex-col gap-2 sm:right-6 sm:left-auto sm:w-96 md:bottom-6">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={['down', 'right']}
      className="rounded-md border border-line bg-raised shadow-float transition-[opacity,transform] duration-150 data-[type=danger]:border-danger data-starting-style:translate-y-2 data-starting-style:opacity-0 data-ending-style:opacity-0 data-limited:hidden"
    >
      <Toast.Content className="flex items-center gap-3 py-2.5 pr-2 pl-4">
        <div className="min-w-0 flex-1">
          <Toast.Title className="font-medium" />
          <Toast.Description className="text-sm text-muted" />
        </div>
        {toast.actionProps && <Toast.Action className={buttonStyle('secondary', 'small')} />}
        <Toast.Close aria-label="Dismiss" className={squareButtonStyle('quiet', 'small')}>
          <X aria-hidden="true" size={16} />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
