import { tiers } from '@/lib/core/plans';
import type { MailProps } from '../mail-props';
import type { MailContent } from './mail-content';
import { action, paragraph } from './parts';

export function planEnded({ plan, endedOn, link }: MailProps['plan-ended']): MailContent {
  return {
    subject: `Your plan has ended: ${plan}`,
    preheader: 'All that you made stays. Nothing more is charged.',
    title: 'Your plan has ended',
    parts: [
      paragraph(`${plan} ended on ${endedOn}. Nothing more is charged.`),
      paragraph(
        `You have the plan ${tiers.free.name} now. Your CVs, matches, letters and applications stay as they are; what a month gives you is less.`,
      ),
      action('Compare the plans', link),
    ],
    why: 'You get this mail because you had a paid plan.',
  };
}
