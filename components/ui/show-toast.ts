import { Toast } from '@base-ui/react/toast';

export const toastManager = Toast.createToastManager();

type ToastOptions = {
  /** Past tense, short: Letter saved. */
  title: string;
  description?: string;
  tone?: 'plain' | 'danger';
  action?: { label: string; onPress: () => void };
};

const readingMs = 5_000;
const undoMs = 10_000;

/** Says in passing that something happened. Client only; errors of a form belong beside the form. */
export function showToast({ title, description, tone = 'plain', action }: ToastOptions): void {
  const id = toastManager.add({
    title,
    description,
    type: tone,
    priority: tone === 'danger' ? 'high' : 'low',
    timeout: action ? undoMs : readingMs,
    actionProps: action && {
      children: action.label,
      onClick: () => {
        toastManager.close(id);
        action.onPress();
      },
    },
  });
}
