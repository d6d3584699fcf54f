'use client';

import { FileUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { classNames } from '@/components/ui/class-names';
import { Progress } from '@/components/ui/progress';
import { type PasteAction, PasteCvDialog } from './paste-cv-dialog';
import { sendCv } from './send-cv';
import { useFileDrop } from './use-file-drop';

type CvAdderProps = {
  /** `zone` where adding is what the page is for, `bar` above a list. A file may be dropped anywhere either way. */
  look: 'zone' | 'bar';
  maxBytes: number;
  onPaste: PasteAction;
};

type Sending = { fileName: string; percent: number };

const accepted = '.pdf,.docx,.txt,.md,application/pdf,text/plain,text/markdown';

export function CvAdder({ look, maxBytes, onPaste }: CvAdderProps) {
  const router = useRouter();
  const picker = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const limit = `${Math.floor(maxBytes / 1024 / 1024)} MB`;

  const follow = (cvId: string) => router.push(`/cvs/new?cv=${cvId}`);

  async function send(file: File) {
    if (sending) return;
    if (file.size > maxBytes) {
      setMessage(`“${file.name}” is larger than ${limit}. Save it without pictures, then add it again.`);
      return;
    }
    setMessage(null);
    setSending({ fileName: file.name, percent: 0 });
    const sent = await sendCv(file, (percent) => setSending({ fileName: file.name, percent }));
    if (sent.ok) return follow(sent.id);
    setSending(null);
    setMessage(sent.message);
  }

  const isOver = useFileDrop(send);
  const buttons = (
    <>
      <PasteCvDialog onPaste={onPaste} onDone={follow} />
      <Button tone="primary" onClick={() => picker.current?.click()}>
        <FileUp aria-hidden="true" size={16} />
        {look === 'zone' ? 'Choose a file' : 'Add a CV'}
      </Button>
      <input
        ref={picker}
        type="file"
        accept={accepted}
        aria-label="CV file"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) send(file);
        }}
      />
    </>
  );
  const status = (
    <>
      {sending && <Progress label={`Uploading ${sending.fileName}`} value={sending.percent} />}
      {message && (
        <div role="alert">
          <Callout tone="danger" title={message} />
        </div>
      )}
    </>
  );

  if (look === 'zone') {
    return (
      <div className="flex flex-col gap-4">
        <Zone isOver={isOver} limit={limit}>
          {buttons}
        </Zone>
        {status}
      </div>
    );
  }
  return (
    <div className="mb-6 flex flex-col gap-3 empty:hidden">
      {isOver && <DropCurtain />}
      <div className="flex flex-wrap justify-end gap-2 sm:-mt-19 sm:mb-7">{buttons}</div>
      {status}
    </div>
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
