'use client';

import { Download, Ellipsis, FileText, PenLine, RefreshCw, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { answerOf, safeWords } from '@/components/forms/answer-of';
import { SubmitButton } from '@/components/forms/submit-button';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu';
import { showToast } from '@/components/ui/show-toast';
import type { ActionResult } from '@/lib/core/result';

export type CvRowItem = {
  id: string;
  title: string;
  state: 'queued' | 'reading' | 'understanding' | 'ready' | 'failed';
  /** PDF, 2 pages, 120 KB */
  facts: string;
  addedOn: string;
};

type CvAction = (input: { cvId: string }) => Promise<ActionResult<unknown>>;

type CvRowProps = {
  cv: CvRowItem;
  onRename: (input: unknown) => Promise<ActionResult<unknown>>;
  onRetry: CvAction;
  onDelete: CvAction;
};

const states: Record<CvRowItem['state'], { label: string; tone: BadgeTone }> = {
  queued: { label: 'Waiting', tone: 'plain' },
  reading: { label: 'Being read', tone: 'accent' },
  understanding: { label: 'Being read', tone: 'accent' },
  ready: { label: 'Read', tone: 'positive' },
  failed: { label: 'Not readable', tone: 'danger' },
};

export function CvRow({ cv, onRename, onRetry, onDelete }: CvRowProps) {
  const router = useRouter();
  const [open, setOpen] = useState<'rename' | 'delete' | null>(null);
  const href = cv.state === 'ready' ? `/cvs/${cv.id}` : `/cvs/new?cv=${cv.id}`;

  async function readAgain() {
    const result = await answerOf(onRetry({ cvId: cv.id }), safeWords);
    if (result.ok) router.push(`/cvs/new?cv=${cv.id}`);
    else showToast({ title: result.error.message, tone: 'danger' });
  }

  return (
    <li className="relative flex items-center gap-4 border-b border-line px-4 py-4 last:border-b-0 hover:bg-hover sm:px-5">
      <FileText
        aria-hidden="true"
        size={20}
        strokeWidth={1.75}
        className="shrink-0 text-muted max-sm:hidden"
      />
      <div className="min-w-0 flex-1">
        <Link href={href} className="font-medium after:absolute after:inset-0">
          {cv.title}
        </Link>
        <p className="text-sm text-muted">
          {cv.facts}, <span className="whitespace-nowrap">added on {cv.addedOn}</span>
        </p>
      </div>
      <Badge tone={states[cv.state].tone}>{states[cv.state].label}</Badge>
      <div className="relative">
        <Menu
          trigger={
            <IconButton label={`More about ${cv.title}`}>
              <Ellipsis aria-hidden="true" size={18} />
            </IconButton>
          }
        >
          <MenuItem icon={<PenLine aria-hidden="true" size={16} />} onSelect={() => setOpen('rename')}>
            Rename
          </MenuItem>
          <MenuItem
            icon={<Download aria-hidden="true" size={16} />}
            onSelect={() => window.location.assign(`/api/cvs/${cv.id}/file`)}
          >
            Download the original
          </MenuItem>
          <MenuItem icon={<RefreshCw aria-hidden="true" size={16} />} onSelect={readAgain}>
            Read again
          </MenuItem>
          <MenuSeparator />
          <MenuItem
            tone="danger"
            icon={<Trash2 aria-hidden="true" size={16} />}
            onSelect={() => setOpen('delete')}
          >
            Delete
          </MenuItem>
        </Menu>
      </div>
      <Dialog
        title="Rename this CV"
        size="small"
        isOpen={open === 'rename'}
        onOpenChange={(isOpen) => setOpen(isOpen ? 'rename' : null)}
      >
        <ActionForm action={onRename} hidden={{ cvId: cv.id }} onDone={() => setOpen(null)}>
          <Field label="Name" name="title">
            <Input name="title" defaultValue={cv.title} autoFocus />
          </Field>
          <SubmitButton>Rename</SubmitButton>
        </ActionForm>
      </Dialog>
      <AlertDialog
        title={`Delete “${cv.title}”?`}
        description="The file, what was read from it and its matches are deleted. Letters and applications stay. This can not be undone."
        confirmLabel="Delete CV"
        isOpen={open === 'delete'}
        onOpenChange={(isOpen) => setOpen(isOpen ? 'delete' : null)}
        onConfirm={() => onDelete({ cvId: cv.id })}
      />
    </li>
  );
}
