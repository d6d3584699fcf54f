import type { MailProps } from '../mail-props';
import type { MailContent } from './mail-content';
import { action, facts, paragraph } from './parts';

export function paymentReceipt(props: MailProps['payment-receipt']): MailContent {
  const { plan, amount, paidOn, until, renews, reference, link } = props;
  const rows: [string, string][] = [
    ['Plan', plan],
    ['Paid', amount],
    ['On', paidOn],
  ];
  if (until) rows.push([renews ? 'Paid until' : 'Good until', until]);
  rows.push(['Payment number', reference]);
  return {
    subject: `Receipt: ${plan}, ${amount}`,
    preheader: `Paid on ${paidOn}.${until ? ` Good until ${until}.` : ''}`,
    title: 'Your payment arrived',
    parts: [
      paragraph('Thank you. This is your receipt.'),
      facts(rows),
      paragraph(renews ? renewalWords(until) : endWords(until)),
      action('See your plan and payments', link),
    ],
    why: 'You get this mail because you paid for a plan.',
  };
}

function renewalWords(until: string | null): string {
  const when = until ? `It renews by itself on ${until}` : 'It renews by itself';
  return `${when}, until you cancel. You cancel on the page of your plan, at any time; you keep what you paid for until its end.`;
}

function endWords(until: string | null): string {
  return `It does not renew: nothing more is charged${until ? `, and it ends by itself on ${until}` : ''}. There is nothing to cancel.`;
}
