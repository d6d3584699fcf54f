/** The administrators of the journeys' server, one a journey: a second code for one address within a minute is refused. */
export const operators = [
  'status',
  'usage',
  'keys',
  'people',
  'payments',
  'refunds',
  'mail',
  'mail-bounces',
  'test-mail',
] as const;

export const operatorEmail = (name: (typeof operators)[number]) => `operator-${name}@example.com`;
