import { paymentFailureWords } from '@/lib/core/payment-failure-words';
import type { Gateway } from '@/lib/core/payments';
import { plans } from '@/lib/core/plans';
import type { PaymentOutcome } from '@/lib/features/billing/read-payment';

export const gatewayNames: Record<Gateway, string> = { stripe: 'Stripe', phonepe: 'PhonePe' };

export type Described = {
  title: string;
  tone: 'plain' | 'positive' | 'caution' | 'danger';
  sentences: string[];
  /** Not ended: its page goes on looking. */
  isOpen: boolean;
  /** `go_on`: the same payment once more. `again`: another one. Both are documents of their own: never a link inside the product. */
  action: { kind: 'go_on' | 'again'; label: string; href: string } | null;
};

export type Writers = {
  now: Date;
  money: (amountMinor: number, currency: string) => string;
  day: (moment: Date) => string;
  /** The time of a day. */
  time: (moment: Date) => string;
};

/** An order of which the gateway's page never came: so long it is being made, after that nobody knows. */
const beingMadeMs = 60_000;

/** The state of a payment in words. Nobody is told to pay again what may have been paid. */
export function describePayment(outcome: PaymentOutcome, write: Writers): Described {
  switch (outcome.payment.state) {
    case 'created':
    case 'pending':
      return outcome.payment.gateway === 'phonepe' ? openUpi(outcome, write) : openCard(outcome);
    case 'succeeded':
      return paid(outcome, write);
    case 'failed':
      return over('The payment did not go through', [failureWords(outcome)], tryAgain(outcome, 'Try again'));
    case 'expired':
      return expired(outcome);
    case 'mismatched':
      return { ...over('The payment does not match', mismatchSentences, null), tone: 'danger' };
    case 'refunded':
      return refunded(outcome, write);
  }
}

const mismatchSentences = [
  'What reached the payment service is not what this payment was made for: another amount, or another order. So it has given you nothing so far.',
  'Do not pay again. The payment is kept as it is, and the operator of this site looks at it; if you write to them, name its number below.',
];

const over = (title: string, sentences: string[], action: Described['action']): Described => ({
  ...{ title, sentences, action, tone: 'caution', isOpen: false },
});

function tryAgain({ payment }: PaymentOutcome, label: string): Described['action'] {
  const { planId, currency } = payment;
  return { kind: 'again', label, href: `/billing/pay/${planId}?currency=${currency}` };
}

const failureWords = ({ payment }: PaymentOutcome) => paymentFailureWords[payment.failure ?? 'API_ERROR'];

function openUpi({ payment }: PaymentOutcome, { now, time }: Writers): Described {
  const { payUrl, createdAt, expiresAt } = payment;
  const open = { tone: 'plain', isOpen: true, action: null } as const;
  if (!payUrl) {
    if (now.getTime() - createdAt.getTime() < beingMadeMs) {
      const sentences = ['PhonePe is making its page for you. This takes a few seconds.'];
      return { ...open, title: 'Setting up your payment', sentences };
    }
    return {
      ...open,
      tone: 'caution',
      title: 'Not known yet',
      sentences: [paymentFailureWords.OUTCOME_UNKNOWN],
    };
  }
  if (expiresAt && expiresAt <= now) {
    const sentences = [
      'The time to pay is over. Do not pay again: we ask PhonePe whether it was paid, and show it here.',
    ];
    return { ...open, title: 'Checking your payment', sentences };
  }
  const sentences = [
    'If you have paid, there is nothing more to do: it shows here as soon as PhonePe says so, usually within a minute.',
    `If you have not, go on at PhonePe${expiresAt ? ` until ${time(expiresAt)}` : ''}. It is the same payment, and is charged once.`,
  ];
  const action = { kind: 'go_on', label: 'Go on at PhonePe', href: payUrl } as const;
  return { ...open, title: 'Checking your payment', sentences, action };
}

function openCard(outcome: PaymentOutcome): Described {
  const { failure } = outcome.payment;
  const href = tryAgain(outcome, '')?.href ?? '/billing';
  if (failure && failure !== 'OUTCOME_UNKNOWN') {
    const action = { kind: 'go_on', label: 'Go on with the card form', href } as const;
    return { ...over('Not paid yet', [failureWords(outcome)], action), isOpen: true };
  }
  return {
    title: 'Checking your payment',
    ...{ tone: 'plain', isOpen: true },
    sentences: [
      'If you have confirmed it, there is nothing more to do: it shows here as soon as Stripe says so, usually within a minute. A debit from a bank account can take some days.',
      'If you have not, go on with the form. It is the same payment, and is charged once.',
    ],
    action: { kind: 'go_on', label: 'Go on with the card form', href },
  };
}

function paid({ payment, pass, refundMinor, rights }: PaymentOutcome, write: Writers): Described {
  const { amountMinor, currency, planId } = payment;
  const back = refundMinor > 0 ? write.money(refundMinor, currency) : null;
  const done = { tone: 'positive', isOpen: false, action: null } as const;
  if (plans[planId].passDays !== null && !pass) {
    const sentences = [
      `You had paid once more when this payment came through, so ${write.money(amountMinor, currency)} goes back to you.`,
    ];
    return { ...done, title: 'Paid twice, and on its way back', sentences };
  }
  const partly = back && !pass?.revokedAt ? [`${back} of it goes back to you.`] : [];
  return { ...done, ...gainOf({ pass, rights, planId }, write, partly) };
}

function gainOf(
  {
    pass,
    rights,
    planId,
  }: Pick<PaymentOutcome, 'pass' | 'rights'> & Pick<PaymentOutcome['payment'], 'planId'>,
  { now, day }: Writers,
  more: string[],
): Pick<Described, 'title' | 'sentences'> {
  if (pass?.revokedAt) return { title: 'Paid', sentences: ['Its days were taken back since.', ...more] };
  if (pass && pass.endsAt <= now) {
    return { title: 'Paid', sentences: [`It gave you Premium until ${day(pass.endsAt)}.`, ...more] };
  }
  if (pass && pass.startsAt > now) {
    const sentence = `These days begin on ${day(pass.startsAt)}, after those that you have, and end on ${day(pass.endsAt)}. They do not renew.`;
    return { title: `Paid: Premium until ${day(pass.endsAt)}`, sentences: [sentence, ...more] };
  }
  if (pass) {
    const sentence = 'It is switched on. It does not renew, and nothing more is charged.';
    return { title: `Paid: Premium until ${day(pass.endsAt)}`, sentences: [sentence, ...more] };
  }
  if (rights.tier === 'free' || !rights.until) {
    return { title: 'Paid', sentences: ['What this payment was for is over now.', ...more] };
  }
  const each = plans[planId].renews;
  const renewal = each ? `It renews each ${each} until you end it, in one click under Billing.` : '';
  const sentences = [`It is switched on, and paid until ${day(rights.until)}.`, renewal, ...more].filter(
    Boolean,
  );
  return { title: 'Paid: you have Premium', sentences };
}

function expired(outcome: PaymentOutcome): Described {
  const again = tryAgain(outcome, 'Start again');
  if (outcome.payment.gateway === 'stripe') {
    return over('This payment was not finished', [failureWords(outcome)], again);
  }
  const sentences = [
    'The time to pay ran out, and PhonePe has told us of no payment.',
    'If you approved it in your UPI app, do not pay again yet: we go on looking, and you get your days once it comes through. If you did not, nothing was charged; start again whenever you like.',
  ];
  return over('Not paid in time', sentences, again);
}

function refunded({ payment, refundMinor }: PaymentOutcome, { money }: Writers): Described {
  const back = money(payment.refundedMinor || refundMinor || payment.amountMinor, payment.currency);
  // Its subscription ends with the refund only where the operator said so.
  const rest = plans[payment.planId].renews
    ? 'Whether the plan goes on stands under Billing.'
    : 'What this payment gave is over.';
  const sentences = [`${back} went back to you. Your bank may take some days to show it. ${rest}`];
  return { ...over('Paid back', sentences, null), tone: 'plain' };
}
