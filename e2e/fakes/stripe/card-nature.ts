/** What a test number does, as in Stripe's own list of them. */
export type CardNature = {
  brand: string;
  last4: string;
  decline: { code: string; decline_code?: string } | null;
  /** Whether the bank asks its holder: the first time, or each time, also when nobody is there. */
  challenge: 'never' | 'first' | 'always';
  failsLater: boolean;
};

const good = { brand: 'visa', decline: null, challenge: 'never', failsLater: false } as const;
const declined = (decline_code: string) => ({ ...good, decline: { code: 'card_declined', decline_code } });

const natures: Readonly<Record<string, Omit<CardNature, 'last4'>>> = {
  '4242424242424242': good,
  '5555555555554444': { ...good, brand: 'mastercard' },
  '4000000000000002': declined('generic_decline'),
  '4000000000009995': declined('insufficient_funds'),
  '4000000000009987': declined('lost_card'),
  '4000000000000069': { ...good, decline: { code: 'expired_card' } },
  '4000000000000127': { ...good, decline: { code: 'incorrect_cvc' } },
  '4000000000000119': { ...good, decline: { code: 'processing_error' } },
  '4000002500003155': { ...good, challenge: 'first' },
  '4000002760003184': { ...good, challenge: 'always' },
  '4000000000000341': { ...good, failsLater: true },
};

/** Null when it is no number that can be. */
export function natureOf(number: string): CardNature | null {
  const digits = number.replace(/\D/g, '');
  const nature = natures[digits];
  return nature ? { ...nature, last4: digits.slice(-4) } : null;
}
