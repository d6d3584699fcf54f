'use client';

import { useState, useTransition } from 'react';
import { answerOf, safeWords } from '@/components/forms/answer-of';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { showToast } from '@/components/ui/show-toast';
import type { ActionResult } from '@/lib/core/result';

export type VersionView = {
  number: number;
  writtenBy: string;
  text: string;
  wordCount: number;
  age: string;
};

type VersionListProps = {
  letterId: string;
  latest: number;
  versions: readonly VersionView[];
  restore: (input: unknown) => Promise<ActionResult<unknown>>;
};

/** Every version, newest first; an earlier one can be read and brought back. */
export function VersionList({ letterId, latest, versions, restore }: VersionListProps) {
  const [open, setOpen] = useState<VersionView | null>(null);
  const [isPending, startTransition] = useTransition();

  function bringBack(version: VersionView) {
    startTransition(async () => {
      const result = await answerOf(
        restore({ letterId, number: version.number, baseNumber: latest }),
        safeWords,
      );
      if (result.ok) setOpen(null);
      showToast(
        result.ok
          ? { title: `Version ${version.number} is the newest again` }
          : { title: result.error.message, tone: 'danger' },
      );
    });
  }

  return (
    <>
      <ol className="flex flex-col divide-y divide-line">
        {versions.map((version) => (
          <li key={version.number} className="flex items-center justify-between gap-3 py-2">
            <div>
              <p>
                Version {version.number}
                {version.number === latest && <span className="text-muted"> · newest</span>}
              </p>
              <p className="text-sm text-muted">
                {version.writtenBy} · {version.wordCount} words · {version.age}
              </p>
            </div>
            {version.number !== latest && (
              <Button size="small" onClick={() => setOpen(version)}>
                Open<span className="sr-only"> version {version.number}</span>
              </Button>
            )}
          </li>
        ))}
      </ol>
      <Dialog
        title={open ? `Version ${open.number}` : ''}
        size="large"
        isOpen={open !== null}
        onOpenChange={(isOpen) => !isOpen && setOpen(null)}
        footer={
          open && (
            <>
              <DialogClose render={<Button tone="quiet">Close</Button>} />
              <Button tone="primary" isPending={isPending} onClick={() => bringBack(open)}>
                Make it the newest
              </Button>
            </>
          )
        }
      >
        <div className="document max-w-measure whitespace-pre-wrap break-words">{open?.text}</div>
      </Dialog>
    </>
  );
}
