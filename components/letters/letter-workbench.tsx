'use client';

import { ArrowUp, Copy, Download, Pencil } from 'lucide-react';
import { useState } from 'react';
import { OriginLine } from '@/components/feedback/origin-line';
import { Section } from '@/components/layout/section';
import { TwoPane } from '@/components/layout/two-pane';
import { Button } from '@/components/ui/button';
import { buttonStyle } from '@/components/ui/button-style';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { showToast } from '@/components/ui/show-toast';
import type { AiOrigin } from '@/lib/core/ai-origin';
import type { ActionResult } from '@/lib/core/result';
import { LetterEditor } from './letter-editor';
import { LetterEvidence, type StretchView } from './letter-evidence';
import { LetterLength } from './letter-length';
import { evidenceId, LetterPaper, sentenceId } from './letter-paper';
import { VersionList, type VersionView } from './version-list';

type Act = (input: unknown) => Promise<ActionResult<unknown>>;

export type LetterWorkbenchProps = {
  letterId: string;
  /** Null when the job is gone. */
  otherStyleHref: string | null;
  number: number;
  text: string;
  /** Whose words the newest version is. */
  writtenBy: string;
  /** Null when it was edited by hand. */
  origin: AiOrigin | null;
  now: Date;
  stretches: StretchView[];
  advice: string[];
  versions: VersionView[];
  edit: Act;
  restore: Act;
};

async function copy(text: string) {
  try {
    await navigator.clipboard.writeText(text);
    showToast({ title: 'Copied' });
  } catch {
    showToast({ title: 'Your browser did not allow copying. Select the text and copy it.', tone: 'danger' });
  }
}

type LetterToolsProps = Pick<LetterWorkbenchProps, 'letterId' | 'otherStyleHref' | 'text'> & {
  onEdit: () => void;
};

function LetterTools({ letterId, otherStyleHref, text, onEdit }: LetterToolsProps) {
  return (
    <div className="mb-4 flex flex-wrap gap-2">
      <Button onClick={onEdit}>
        <Pencil aria-hidden="true" size={16} />
        Edit
      </Button>
      <Button onClick={() => copy(text)}>
        <Copy aria-hidden="true" size={16} />
        Copy
      </Button>
      <a href={`/letters/${letterId}/file/pdf`} download className={buttonStyle('secondary', 'medium')}>
        <Download aria-hidden="true" size={16} />
        PDF
      </a>
      <a href={`/letters/${letterId}/file/txt`} download className={buttonStyle('secondary', 'medium')}>
        <Download aria-hidden="true" size={16} />
        Text
      </a>
      {otherStyleHref && <LinkButton href={otherStyleHref}>Another style</LinkButton>}
    </div>
  );
}

function UnsupportedCallout({ count }: { count: number }) {
  if (count === 0) return null;
  const title = count === 1 ? 'One sentence needs your check' : `${count} sentences need your check`;
  return (
    <Callout tone="caution" title={title} className="mb-4">
      What has a wavy line stands neither in your CV nor in the posting. Make sure that it is true, or edit
      the letter and take it out, before you send it.
    </Callout>
  );
}

/** The letter on its paper, what each sentence rests on, and its versions. */
export function LetterWorkbench(props: LetterWorkbenchProps) {
  const { letterId, otherStyleHref, number, text, stretches, advice, versions, edit, restore } = props;
  const { writtenBy, origin, now } = props;
  const [isEditing, setIsEditing] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const isOwnThere = stretches.some((stretch) => stretch.kind === 'own');
  const unsupported = stretches.filter((stretch) => stretch.kind === 'unsupported').length;

  return (
    <TwoPane
      split="aside"
      sticky="second"
      first={
        isEditing ? (
          <LetterEditor
            letterId={letterId}
            number={number}
            text={text}
            edit={edit}
            onClose={() => setIsEditing(false)}
          />
        ) : (
          <>
            <LetterTools
              letterId={letterId}
              otherStyleHref={otherStyleHref}
              text={text}
              onEdit={() => setIsEditing(true)}
            />
            <div className="mb-4 empty:hidden">
              <OriginLine origin={origin} now={now} instead="this is the built-in engine’s letter" />
            </div>
            <UnsupportedCallout count={unsupported} />
            <Card padding="roomy">
              <LetterPaper stretches={stretches} chosen={chosen} onChoose={setChosen} />
            </Card>
            <div className="mt-3">
              <LetterLength text={text} />
              <p className="text-sm text-muted">{writtenBy}</p>
            </div>
          </>
        )
      }
      second={
        <>
          {advice.length > 0 && (
            <Callout tone="caution" title="Your CV does not carry a full letter yet" className="mb-8">
              <ul className="list-disc pl-4">
                {advice.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </Callout>
          )}
          <div id={evidenceId} tabIndex={-1} hidden={isEditing} className="mb-10 scroll-mt-6 outline-none">
            <Section title="What it rests on">
              <LetterEvidence stretch={chosen === null ? null : (stretches[chosen] ?? null)} />
              {chosen !== null && (
                <a
                  href={`#${sentenceId(chosen)}`}
                  className="touch-target mt-4 inline-flex items-center gap-1.5 rounded-sm text-sm font-medium text-accent lg:hidden"
                >
                  <ArrowUp aria-hidden="true" size={16} />
                  Back to the sentence
                </a>
              )}
              {isOwnThere && (
                <p className="mt-3 text-sm text-muted">
                  Dotted sentences are your own words: check them yourself before you send.
                </p>
              )}
            </Section>
          </div>
          <Section title="Versions">
            <VersionList letterId={letterId} latest={number} versions={versions} restore={restore} />
          </Section>
        </>
      }
    />
  );
}
