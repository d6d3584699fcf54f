'use client';

import { AlertDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/show-toast';
import { endAllSessionsAction, endOtherSessionsAction } from './actions';

/** All others, where there are any, or all. */
export function EndSessions({ hasOthers }: { hasOthers: boolean }) {
  async function endOthers() {
    const result = await endOtherSessionsAction(undefined);
    if (result.ok) showToast({ title: 'All other browsers are signed out' });
    return result;
  }

  return (
    <div className="mt-4 flex flex-wrap gap-2">
      {hasOthers && (
        <AlertDialog
          title="Sign out all other browsers?"
          description="This browser stays signed in. Every other one has to sign in again."
          confirmLabel="Sign out all others"
          trigger={<Button>Sign out all others</Button>}
          onConfirm={endOthers}
        />
      )}
      <AlertDialog
        title="Sign out on every device?"
        description="Every browser that is signed in to your account, this one included, has to sign in again."
        confirmLabel="Sign out everywhere"
        trigger={<Button>Sign out everywhere</Button>}
        onConfirm={() => endAllSessionsAction(undefined)}
      />
    </div>
  );
}
