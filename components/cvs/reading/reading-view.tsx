'use client';

import { type ReactNode, useMemo, useRef, useState } from 'react';
import { showUndoToast } from '@/components/feedback/show-undo-toast';
import { Card } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Tabs } from '@/components/ui/tabs';
import type { ActionResult } from '@/lib/core/result';
import type { CvAnalysis, CvProfile } from '@/lib/engine/types';
import type { CorrectableSection } from '@/lib/features/cvs/schema';
import { AnalysisView } from './analysis-view';
import { ContactSection } from './contact-section';
import { CorrectionsContext } from './corrections';
import { EducationSection } from './education-section';
import { ExperienceSection } from './experience-section';
import { HiddenCallout } from './hidden-callout';
import { LanguagesSection } from './languages-section';
import { LevelSection, TotalSection } from './level-section';
import { LightingContext } from './lit';
import { analysisMarks, readingMarks } from './paper-marks';
import { PaperText } from './paper-text';
import { previousValue } from './previous-value';
import { SkillsSection } from './skills-section';

type Reading = {
  profile: CvProfile;
  analysis: CvAnalysis;
  correctedSections: CorrectableSection[];
};

type ReadingViewProps = {
  cvId: string;
  text: string;
  initial: Reading;
  onCorrect: (input: unknown) => Promise<ActionResult<Reading>>;
  onListSkillNames: (input: undefined) => Promise<ActionResult<string[]>>;
};

type Pane = 'fields' | 'text';
type View = 'read' | 'advice';

export function ReadingView({ cvId, text, initial, onCorrect, onListSkillNames }: ReadingViewProps) {
  const [reading, setReading] = useState(initial);
  const [view, setView] = useState<View>('read');
  const [pane, setPane] = useState<Pane>('fields');
  const [lit, setLit] = useState<string | null>(null);
  const paper = useRef<HTMLDivElement>(null);
  const { profile, analysis, correctedSections } = reading;

  const marks = useMemo(
    () => (view === 'read' ? readingMarks(profile) : analysisMarks(profile, analysis)),
    [view, profile, analysis],
  );

  const lighting = useMemo(
    () => ({
      lit,
      light: (id: string | null) => {
        setLit(id);
        if (id) scrollPaper(paper.current, id);
      },
      show: (id: string) => {
        setPane('text');
        setLit(id);
        // The pane may only be shown with the next paint.
        requestAnimationFrame(() => scrollPaper(paper.current, id, { isAsked: true }));
      },
    }),
    [lit],
  );

  const corrections = useMemo(() => {
    async function send(section: CorrectableSection, value: unknown) {
      const result = await onCorrect({ cvId, section, value });
      if (result.ok) setReading(result.data);
      return result;
    }
    return {
      correctedSections,
      save: async (section: CorrectableSection, value: unknown) => {
        const before = correctedSections.includes(section) ? previousValue(profile, section) : null;
        const result = await send(section, value);
        const title = value === null ? 'Put back as it was read' : 'Correction saved';
        if (result.ok) showUndoToast(title, () => send(section, before));
        return result;
      },
      loadSkillNames: async () => {
        const result = await onListSkillNames(undefined);
        return result.ok ? result.data : [];
      },
    };
  }, [cvId, correctedSections, profile, onCorrect, onListSkillNames]);

  return (
    <LightingContext value={lighting}>
      <CorrectionsContext value={corrections}>
        <SegmentedControl
          label="Show"
          className="mb-4 w-full lg:hidden"
          segments={[
            { value: 'fields', label: 'Fields' },
            { value: 'text', label: 'Text' },
          ]}
          value={pane}
          onValueChange={(next: Pane) => setPane(next)}
        />
        <div className="grid grid-cols-1 gap-8 lg:grid-cols-2">
          <div className={classNames('min-w-0', pane === 'text' && 'max-lg:hidden')}>
            <HiddenCallout hidden={profile.hidden} />
            <Tabs
              label="Reading"
              value={view}
              onValueChange={(next) => setView(next as View)}
              tabs={[
                { value: 'read', label: 'What was read', content: <Fields profile={profile} text={text} /> },
                { value: 'advice', label: 'Analysis', content: <AnalysisView analysis={analysis} /> },
              ]}
            />
          </div>
          <div className={classNames('min-w-0', pane === 'fields' && 'max-lg:hidden')}>
            <Paper paper={paper}>
              <PaperText text={text} marks={marks} lit={lit} />
            </Paper>
          </div>
        </div>
      </CorrectionsContext>
    </LightingContext>
  );
}

function Fields({ profile, text }: { profile: CvProfile; text: string }) {
  return (
    <>
      <ContactSection contact={profile.contact} />
      <LevelSection level={profile.level} />
      <TotalSection totalMonths={profile.totalMonths} />
      <ExperienceSection experience={profile.experience} />
      <SkillsSection skills={profile.skills} text={text} />
      <EducationSection education={profile.education} />
      <LanguagesSection languages={profile.languages} />
    </>
  );
}

type PaperProps = { paper: React.RefObject<HTMLDivElement | null>; children: ReactNode };

function Paper({ paper, children }: PaperProps) {
  return (
    <section aria-label="Text of the CV" className="lg:sticky lg:top-6">
      <Card padding="none">
        <div
          ref={paper}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keyboard
          tabIndex={0}
          className="px-5 py-6 sm:px-8 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto"
        >
          {children}
        </div>
      </Card>
    </section>
  );
}

/** Brings a field's words into view: within the sheet where it scrolls by itself, the page only when asked to. */
function scrollPaper(paper: HTMLElement | null, id: string, { isAsked = false } = {}): void {
  const marks = paper?.querySelectorAll<HTMLElement>('[data-marks]') ?? [];
  const mark = [...marks].find((one) => one.dataset.marks?.split('\n').includes(id));
  if (!paper || !mark) return;
  const behavior = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  if (paper.scrollHeight <= paper.clientHeight) {
    if (isAsked) mark.scrollIntoView({ block: 'center', behavior });
    return;
  }
  const top = mark.getBoundingClientRect().top - paper.getBoundingClientRect().top;
  if (top > 40 && top < paper.clientHeight - 80) return;
  paper.scrollTo({ top: paper.scrollTop + top - paper.clientHeight / 3, behavior });
}
