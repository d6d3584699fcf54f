'use client';

import { AlertDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { endAllSessions } from './actions';

export function EndSessions() {
  return (
    <AlertDialog
      title="Sign out on every device?"
      description="Every browser that is signed in to your account, this one included, has to sign in again with a new code."
      confirmLabel="Sign out everywhere"
      trigger={<Button>Sign out everywhere</Button>}
      onConfirm={() => endAllSessions(undefined)}
    />
  );
}
