import type { MailProps } from '../mail-props';
import type { MailContent } from './mail-content';
import { action, facts, paragraph } from './parts';

export function paymentFailed({
  plan,
  amount,
  reason,
  graceUntil,
  link,
}: MailProps['payment-failed']): MailContent {
  const rows: [string, string][] = [
    ['Plan', plan],
    ['Amount', amount],
  ];
  if (graceUntil) rows.push(['Plan stays until', graceUntil]);
  return {
    subject: `Your payment for ${plan} did not go through`,
    preheader: graceUntil ? `You keep your plan until ${graceUntil}.` : reason,
    title: 'Your payment did not go through',
    parts: [
      paragraph(reason),
      facts(rows),
      ...(graceUntil
        ? [
            paragraph(
              `Nothing changes until ${graceUntil}. If it is paid by then, your plan goes on without a gap.`,
            ),
          ]
        : []),
      action('See your plan and payments', link),
    ],
    why: 'You get this mail because a payment for your plan failed.',
  };
}
