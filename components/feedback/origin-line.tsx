import type { AiOrigin } from '@/lib/core/ai-origin';
import { relativeTime } from '@/lib/core/time';

const causes: Record<NonNullable<AiOrigin['reason']>, string> = {
  unconfigured: 'No AI provider is set up',
  timeout: 'The AI provider did not answer in time',
  rate_limited: 'The AI provider has too much to do at the moment',
  unreachable: 'The AI provider could not be reached',
  server_error: 'The AI provider had a fault of its own',
  bad_credentials: 'The AI provider did not accept this site’s key',
  rejected: 'The AI provider refused this text',
  bad_response: 'The AI provider’s answer could not be used',
  over_budget: 'What this site spends on AI in a day is spent',
  allowance_used: 'Your AI allowance of this month is used up',
};

type OriginLineProps = {
  origin: AiOrigin | null;
  /** What the person has instead: this is the built-in engine’s reading. */
  instead: string;
  now: Date;
};

/** One quiet sentence when a result is not what was asked for, and why; nothing when all went well. */
export function OriginLine({ origin, instead, now }: OriginLineProps) {
  const sentence = origin && write(origin, instead, now);
  return sentence ? <p className="text-sm text-muted">{sentence}</p> : null;
}

function write({ reason, staleSince }: AiOrigin, instead: string, now: Date): string | null {
  if (staleSince) {
    const cause = reason ? causes[reason] : 'The AI provider did not answer';
    return `${cause}; this is what it said ${relativeTime(new Date(staleSince), now)}.`;
  }
  return reason && `${causes[reason]}; ${instead}.`;
}
