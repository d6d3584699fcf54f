'use client';

import { FileUp } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { classNames } from '@/components/ui/class-names';
import { Progress } from '@/components/ui/progress';
import { type PasteAction, PasteCvDialog } from './paste-cv-dialog';
import { type Sending, useCvUpload } from './use-cv-upload';
import { useFileDrop } from './use-file-drop';

type CvAdderProps = {
  /** `zone` where adding is what the page is for, `bar` above a list. A file may be dropped anywhere either way. */
  look: 'zone' | 'bar';
  maxBytes: number;
  onPaste: PasteAction;
};

export function CvAdder({ look, maxBytes, onPaste }: CvAdderProps) {
  const { send, follow, sending, message, limit } = useCvUpload(maxBytes);
  const isOver = useFileDrop(send);
  const buttons = (
    <>
      <PasteCvDialog onPaste={onPaste} onDone={follow} />
      <FilePicker label={look === 'zone' ? 'Choose a file' : 'Add a CV'} onFile={send} />
    </>
  );
  if (look === 'zone') {
    return (
      <div className="flex flex-col gap-4">
        <Zone isOver={isOver} limit={limit}>
          {buttons}
        </Zone>
        <Status sending={sending} message={message} />
      </div>
    );
  }
  return (
    <div className="mb-6 flex flex-col gap-3">
      {isOver && <DropCurtain />}
      <div className="flex flex-wrap justify-end gap-2 sm:-mt-19 sm:mb-7">{buttons}</div>
      <Status sending={sending} message={message} />
    </div>
  );
}

const accepted = '.pdf,.docx,.txt,.md,application/pdf,text/plain,text/markdown';

function FilePicker({ label, onFile }: { label: string; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button tone="primary" onClick={() => input.current?.click()}>
        <FileUp aria-hidden="true" size={16} />
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accepted}
        aria-label="CV file"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // The same file may be chosen again after it was changed.
          event.target.value = '';
        }}
      />
    </>
  );
}

function Status({ sending, message }: { sending: Sending | null; message: string | null }) {
  return (
    <>
      {sending && <Progress label={`Uploading ${sending.fileName}`} value={sending.percent} />}
      <div role="alert" className="empty:hidden">
        {message && <Callout tone="danger" title={message} />}
      </div>
    </>
  );
}

function Zone({ isOver, limit, children }: { isOver: boolean; limit: string; children: ReactNode }) {
  return (
    <div
      className={classNames(
        'flex flex-col items-center rounded-xl border-2 border-dashed px-6 py-14 text-center transition-colors sm:py-20',
        isOver ? 'border-accent bg-accent-soft' : 'border-control/60 bg-surface',
      )}
    >
      <FileUp
        aria-hidden="true"
        size={32}
        strokeWidth={1.5}
        className={isOver ? 'text-accent' : 'text-muted'}
      />
      <p className="mt-4 text-lg font-semibold">{isOver ? 'Let go to read it' : 'Drop your CV here'}</p>
      <p className="mt-1 text-muted">PDF, Word (.docx) or plain text, up to {limit} and 20 pages</p>
      <div className="mt-6 flex flex-wrap justify-center gap-2">{children}</div>
    </div>
  );
}

function DropCurtain() {
  return (
    <div className="pointer-events-none fixed inset-0 z-40 grid place-items-center bg-scrim p-6">
      <p className="rounded-xl border-2 border-accent border-dashed bg-raised px-10 py-8 text-lg font-semibold shadow-float">
        Let go to read this CV
      </p>
    </div>
  );
}
