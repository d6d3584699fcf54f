'use client';

import { useMemo, useState } from 'react';
import { showUndoToast } from '@/components/feedback/show-undo-toast';
import { answerOf, safeWords } from '@/components/forms/answer-of';
import type { ActionResult } from '@/lib/core/result';
import type { CvAnalysis, CvProfile } from '@/lib/engine/types';
import type { CorrectableSection } from '@/lib/features/cvs/schema';
import type { Corrections } from './corrections';
import { previousValue } from './previous-value';

type Reading = {
  profile: CvProfile;
  analysis: CvAnalysis;
  correctedSections: CorrectableSection[];
  revision: number;
};

export type ReadingSource = {
  cvId: string;
  initial: Reading;
  onCorrect: (input: unknown) => Promise<ActionResult<Reading>>;
  onListSkillNames: (input: undefined) => Promise<ActionResult<string[]>>;
};

/** The reading as it stands, and how to correct it. Each correction can be undone from its toast. */
export function useReading(source: ReadingSource): { reading: Reading; corrections: Corrections } {
  const { cvId, initial, onCorrect, onListSkillNames } = source;
  const [reading, setReading] = useState(initial);
  const { profile, correctedSections } = reading;

  const corrections = useMemo(() => {
    async function send(section: CorrectableSection, value: unknown) {
      const result = await answerOf(onCorrect({ cvId, section, value }), safeWords);
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

  return { reading, corrections };
}
