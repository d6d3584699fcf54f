import { type Actor, assertAdmin } from '@/lib/core/actor';
import { type MailSum, sumMailRates } from './mail-queries';
import { mailSlotMs, mailSpanMs } from './mail-spans';
import type { MailRatesSearch, MailSpan } from './schema';
import { slotsBetween } from './usage-spans';

const counted = ['sent', 'delivered', 'bounced', 'complained'] as const;

export type MailFigures = Record<(typeof counted)[number], number>;
/** A point of the charts; the first and the last may be cut by the span. */
export type MailSlot = MailFigures & { from: Date; to: Date };

export type MailRates = {
  span: MailSpan;
  from: Date;
  totals: MailFigures;
  templates: (MailFigures & { template: string })[];
  slots: MailSlot[];
};

const none: MailFigures = { sent: 0, delivered: 0, bounced: 0, complained: 0 };

/** What became of the mails that were written in a span; each counts on the day when it was written. */
export async function readMailRates(
  actor: Actor,
  { span }: MailRatesSearch,
  now = new Date(),
): Promise<MailRates> {
  assertAdmin(actor);
  const [from, to, slotMs] = [now.getTime() - mailSpanMs[span], now.getTime(), mailSlotMs[span]];
  const sums = await sumMailRates(new Date(from), slotMs);
  const bySlot = new Map(sums.map((sum) => [sum.slot, sum]));
  const templates = sums.filter((sum) => sum.slot === null).sort((a, b) => b.sent - a.sent);
  return {
    span,
    from: new Date(from),
    totals: templates.reduce((total, sum) => figuresOf(sum, total), none),
    templates: templates.map((sum) => ({ template: sum.template, ...figuresOf(sum) })),
    slots: slotsBetween(from, to, slotMs).map((startsAt) => ({
      from: new Date(Math.max(startsAt, from)),
      to: new Date(Math.min(startsAt + slotMs, to)),
      ...figuresOf(bySlot.get(startsAt) ?? none),
    })),
  };
}

function figuresOf(sum: MailSum | MailFigures, onto: MailFigures = none): MailFigures {
  const [sent, delivered, bounced, complained] = counted.map((name) => sum[name] + onto[name]) as [
    number,
    number,
    number,
    number,
  ];
  return { sent, delivered, bounced, complained };
}
