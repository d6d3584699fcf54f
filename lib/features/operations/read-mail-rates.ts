import { type Actor, assertAdmin } from '@/lib/core/actor';
import { type MailSum, sumMailStates } from './mail-queries';
import { mailSlotMs, mailSpanMs } from './mail-spans';
import type { MailRatesSearch, MailSpan } from './schema';
import { slotsBetween } from './usage-spans';

export type MailFigures = {
  /** Passed on by SendGrid: shares are parts of these. */
  sent: number;
  delivered: number;
  /** Nobody gets mail there. */
  bounced: number;
  /** Refused for now or for its content: no bounce. */
  blocked: number;
  complained: number;
  /** Taken by SendGrid and never tried, so none of `sent`. */
  dropped: number;
};
/** A point of the charts; the first and the last may be cut by the span. */
export type MailSlot = MailFigures & { from: Date; to: Date };

export type MailRates = {
  span: MailSpan;
  from: Date;
  totals: MailFigures;
  templates: (MailFigures & { template: string })[];
  slots: MailSlot[];
};

type State = MailSum['state'];
const arrived: readonly State[] = ['delivered', 'opened', 'clicked', 'complained'];
const tried: readonly State[] = ['accepted', 'deferred', 'bounced', 'blocked', ...arrived];
const counted: readonly State[] = [...tried, 'dropped'];

/** What became of the mails that were written in a span; each counts when it was written. */
export async function readMailRates(
  actor: Actor,
  { span }: MailRatesSearch,
  now = new Date(),
): Promise<MailRates> {
  assertAdmin(actor);
  const [from, to, slotMs] = [now.getTime() - mailSpanMs[span], now.getTime(), mailSlotMs[span]];
  const sums = (await sumMailStates(new Date(from), slotMs)).filter(({ state }) => counted.includes(state));
  const bySlot = groupBy(sums, ({ slot }) => slot);
  const byTemplate = groupBy(sums, ({ template }) => template);
  return {
    span,
    from: new Date(from),
    totals: figuresOf(sums),
    templates: [...byTemplate]
      .map(([template, those]) => ({ template, ...figuresOf(those) }))
      .sort((a, b) => b.sent - a.sent),
    slots: slotsBetween(from, to, slotMs).map((startsAt) => ({
      from: new Date(Math.max(startsAt, from)),
      to: new Date(Math.min(startsAt + slotMs, to)),
      ...figuresOf(bySlot.get(startsAt) ?? []),
    })),
  };
}

function groupBy<Key>(sums: readonly MailSum[], keyOf: (sum: MailSum) => Key): Map<Key, MailSum[]> {
  const groups = new Map<Key, MailSum[]>();
  for (const sum of sums) {
    const group = groups.get(keyOf(sum));
    if (group) group.push(sum);
    else groups.set(keyOf(sum), [sum]);
  }
  return groups;
}

function figuresOf(sums: readonly MailSum[]): MailFigures {
  const countOf = (states: readonly State[]) =>
    sums.reduce((total, { state, count }) => (states.includes(state) ? total + count : total), 0);
  return {
    sent: countOf(tried),
    delivered: countOf(arrived),
    bounced: countOf(['bounced']),
    blocked: countOf(['blocked']),
    complained: countOf(['complained']),
    dropped: countOf(['dropped']),
  };
}
