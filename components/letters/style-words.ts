import type { LetterStyle } from '@/lib/core/letter-styles';

export const styleWords: Record<LetterStyle, { label: string; hint: string }> = {
  professional: {
    label: 'Professional',
    hint: 'Measured and formal. Fits banks, hospitals, public service, law.',
  },
  creative: {
    label: 'Creative',
    hint: 'Opens with your strongest line. Fits design, media, marketing, start-ups.',
  },
  casual: {
    label: 'Casual',
    hint: 'Short sentences, a friendly voice. Fits small teams that write that way.',
  },
};
