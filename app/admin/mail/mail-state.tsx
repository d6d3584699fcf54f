import { CircleCheck, CircleDashed, CircleX, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { MessageState } from '@/lib/core/mail';
import { type StateTone, stateWords } from './mail-words';

export const toneSigns: Record<StateTone, { icon: LucideIcon; ink: string }> = {
  positive: { icon: CircleCheck, ink: 'text-positive' },
  caution: { icon: TriangleAlert, ink: 'text-caution' },
  danger: { icon: CircleX, ink: 'text-danger' },
  muted: { icon: CircleDashed, ink: 'text-muted' },
};

/** How far a message has come, in words with its sign. */
export function MailState({ state }: { state: MessageState }) {
  const { label, tone } = stateWords[state];
  const { icon: Icon, ink } = toneSigns[tone];
  return (
    <span className={`inline-flex items-center gap-1.5 font-medium whitespace-nowrap ${ink}`}>
      <Icon aria-hidden="true" size={16} />
      {label}
    </span>
  );
}
