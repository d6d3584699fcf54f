'use client';

import { createContext, use } from 'react';
import type { ActionResult } from '@/lib/core/result';
import type { CorrectableSection } from '@/lib/features/cvs/schema';

export type Corrections = {
  /** Saves one section; null puts back what was read. Errors of fields are named `value.<row>.<field>`. */
  save: (section: CorrectableSection, value: unknown) => Promise<ActionResult<unknown>>;
  correctedSections: readonly CorrectableSection[];
  loadSkillNames: () => Promise<readonly string[]>;
};

const nothing: Corrections = {
  save: async () => ({ ok: false, error: { code: 'internal', message: 'This can not be saved here.' } }),
  correctedSections: [],
  loadSkillNames: async () => [],
};

export const CorrectionsContext = createContext<Corrections>(nothing);

export const useCorrections = () => use(CorrectionsContext);
