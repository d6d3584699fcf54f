'use client';

import { PenLine, RotateCcw } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Section } from '@/components/layout/section';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/show-toast';
import type { CorrectableSection } from '@/lib/features/cvs/schema';
import { useCorrections } from './corrections';

type ReadingSectionProps = {
  title: string;
  section: CorrectableSection;
  children: ReactNode;
  form: (close: () => void) => ReactNode;
};

/** One part of the reading: as it was read or corrected, and in its place the form to correct it. */
export function ReadingSection({ title, section, children, form }: ReadingSectionProps) {
  const { correctedSections, save } = useCorrections();
  const [isEditing, setIsEditing] = useState(false);
  const formBox = useRef<HTMLDivElement>(null);
  const correctButton = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  const isCorrected = correctedSections.includes(section);

  // The button that was pressed goes away: focus goes to what takes its place, and comes back.
  useEffect(() => {
    if (isEditing) formBox.current?.querySelector<HTMLElement>('input, [role=combobox]')?.focus();
    else if (wasEditing.current) correctButton.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

  async function reset() {
    const result = await save(section, null);
    if (!result.ok) showToast({ title: result.error.message, tone: 'danger' });
  }

  return (
    <Section
      title={title}
      actions={
        <div className="flex items-center gap-2">
          {isCorrected && <Badge tone="accent">Corrected by you</Badge>}
          {isCorrected && !isEditing && (
            <Button size="small" tone="quiet" onClick={reset}>
              <RotateCcw aria-hidden="true" size={14} />
              Reset<span className="sr-only"> {title} to what was read</span>
            </Button>
          )}
          {!isEditing && (
            <Button ref={correctButton} size="small" tone="quiet" onClick={() => setIsEditing(true)}>
              <PenLine aria-hidden="true" size={14} />
              Correct<span className="sr-only"> {title}</span>
            </Button>
          )}
        </div>
      }
    >
      {isEditing ? <div ref={formBox}>{form(() => setIsEditing(false))}</div> : children}
    </Section>
  );
}
