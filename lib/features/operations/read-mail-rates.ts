import { type Actor, assertAdmin } from '@/lib/core/actor';
import type { MessageState } from '@/lib/core/mail';
import { type MailSum, sumMailStates } from './mail-queries';
import { mailSlotMs, mailSpanMs } from './mail-spans';
import type { MailRatesSearch, MailSpan } from './schema';
import { slotsBetween } from './usage-spans';

export type MailFigures = { sent: number; delivered: number; bounced: number; complained: number };
/** A point of the charts; the first and the last may be cut by the span. */
export type MailSlot = MailFigures & { from: Date; to: Date };

export type MailRates = {
  span: MailSpan;
  from: Date;
  totals: MailFigures;
  templates: (MailFigures & { template: string })[];
  slots: MailSlot[];
};

const arrived: readonly MessageState[] = ['delivered', 'opened', 'clicked', 'complained'];
const taken: readonly MessageState[] = ['accepted', 'deferred', 'dropped', 'bounced', ...arrived];

/** What became of the mails that were written in a span; each counts when it was written. */
export async function readMailRates(
  actor: Actor,
  { span }: MailRatesSearch,
  now = new Date(),
): Promise<MailRates> {
  assertAdmin(actor);
  const [from, to, slotMs] = [now.getTime() - mailSpanMs[span], now.getTime(), mailSlotMs[span]];
  const sums = (await sumMailStates(new Date(from), slotMs)).filter(({ state }) => taken.includes(state));
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
  const countOf = (states: readonly MessageState[]) =>
    sums.reduce((total, { state, count }) => (states.includes(state) ? total + count : total), 0);
  return {
    sent: countOf(taken),
    delivered: countOf(arrived),
    bounced: countOf(['bounced']),
    complained: countOf(['complained']),
  };
}
