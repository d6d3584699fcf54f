'use client';

import { Download } from 'lucide-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { buttonStyle } from '@/components/ui/button-style';
import { Card } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Tabs } from '@/components/ui/tabs';
import type { CvProfile } from '@/lib/engine/types';
import { AnalysisView } from './analysis-view';
import { ContactSection } from './contact-section';
import { CorrectionsContext } from './corrections';
import { EducationSection } from './education-section';
import { ExperienceSection } from './experience-section';
import { FindMore, type More } from './find-more';
import { HiddenCallout } from './hidden-callout';
import { LanguagesSection } from './languages-section';
import { LevelSection, TotalSection } from './level-section';
import { LightingContext } from './lit';
import { MatchesLink } from './matches-link';
import { countFindings, newFindings } from './new-findings';
import { analysisMarks, findingMarks, readingMarks } from './paper-marks';
import { PaperText } from './paper-text';
import { SkillsSection } from './skills-section';
import { useLightingOf } from './use-lighting-of';
import { type ReadingSource, useReading } from './use-reading';

type ReadingViewProps = ReadingSource & { title: string; text: string; more: More };

type Pane = 'fields' | 'text';
type View = 'read' | 'advice';

export function ReadingView({ title, text, more, ...source }: ReadingViewProps) {
  const { reading, corrections } = useReading(source);
  const [view, setView] = useState<View>('read');
  const [pane, setPane] = useState<Pane>('fields');
  const paper = useRef<HTMLDivElement>(null);
  const lighting = useLightingOf(paper, () => setPane('text'));
  const { profile, analysis } = reading;

  const found = useMemo(
    () => more.findings && newFindings(more.findings, profile, analysis),
    [more.findings, profile, analysis],
  );
  const marks = useMemo(
    () =>
      view === 'read'
        ? readingMarks(profile)
        : [...analysisMarks(profile, analysis), ...(found ? findingMarks(found) : [])],
    [view, profile, analysis, found],
  );

  return (
    <LightingContext value={lighting}>
      <CorrectionsContext value={corrections}>
        <PageHeader
          title={title}
          description="What was read from it. Correct what is wrong: your word wins, and matching follows it."
          back={{ href: '/cvs', label: 'Your CVs' }}
          actions={
            <>
              <a href={`/api/cvs/${source.cvId}/file`} className={buttonStyle('secondary', 'medium')}>
                <Download aria-hidden="true" size={16} />
                Original
              </a>
              <MatchesLink cvId={source.cvId} revision={reading.revision} />
            </>
          }
        />
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
                {
                  value: 'advice',
                  label: 'Analysis',
                  content: (
                    <>
                      <FindMore
                        {...more}
                        cvId={source.cvId}
                        shown={found ? countFindings(found) : 0}
                        dropped={found?.droppedCount ?? 0}
                        isOutdated={more.revision !== reading.revision}
                      />
                      <AnalysisView analysis={analysis} found={found} text={text} />
                    </>
                  ),
                },
              ]}
            />
          </div>
          <div className={classNames('min-w-0', pane === 'fields' && 'max-lg:hidden')}>
            <Paper paper={paper}>
              <PaperText text={text} marks={marks} lit={lighting.lit} />
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
