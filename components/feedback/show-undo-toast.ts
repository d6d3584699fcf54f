import { showToast } from '@/components/ui/show-toast';
import type { ActionResult } from '@/lib/core/result';

/** After something that can be undone: says it, offers undo for ten seconds, and says so when the undo failed. */
export function showUndoToast(title: string, undo: () => Promise<ActionResult<unknown>>): void {
  showToast({
    title,
    action: {
      label: 'Undo',
      onPress: () => {
        undo().then(
          (result) =>
            showToast(result.ok ? { title: 'Undone' } : { title: result.error.message, tone: 'danger' }),
          () =>
            showToast({ title: 'That could not be undone. Reload the page and try again.', tone: 'danger' }),
        );
      },
    },
  });
}
