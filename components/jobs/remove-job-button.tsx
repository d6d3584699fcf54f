'use client';

import { Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import type { ActionResult } from '@/lib/core/result';

type RemoveJobButtonProps = {
  jobId: string;
  title: string;
  onRemove: (input: { jobId: string }) => Promise<ActionResult<unknown>>;
};

export function RemoveJobButton({ jobId, title, onRemove }: RemoveJobButtonProps) {
  const router = useRouter();
  return (
    <AlertDialog
      title={`Remove “${title}”?`}
      description="You added this job yourself. Letters and applications made from it keep their own copy."
      confirmLabel="Remove job"
      trigger={
        <Button tone="quiet">
          <Trash2 aria-hidden="true" size={16} />
          Remove
        </Button>
      }
      onConfirm={async () => {
        const result = await onRemove({ jobId });
        if (result.ok) router.push('/jobs?show=mine');
        return result;
      }}
    />
  );
}
