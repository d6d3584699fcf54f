/** What an operator may read of an event. All else, known or new, is left out: names, addresses, mails, secrets, dates of cards. */
const kept = new Set([
  ...['id', 'object', 'type', 'created', 'api_version', 'livemode', 'status', 'currency', 'reason', 'code'],
  ...[
    'amount',
    'amount_due',
    'amount_paid',
    'amount_remaining',
    'amount_received',
    'amount_refunded',
    'total',
  ],
  ...[
    'subtotal',
    'unit_amount',
    'quantity',
    'balance',
    'attempt_count',
    'next_payment_attempt',
    'billing_reason',
  ],
  ...['cancel_at', 'cancel_at_period_end', 'canceled_at', 'cancellation_reason', 'ended_at', 'expires_at'],
  ...['current_period_start', 'current_period_end', 'period_start', 'period_end', 'start', 'end'],
  ...['paid_at', 'finalized_at', 'voided_at', 'interval', 'interval_count', 'proration'],
  ...['customer', 'subscription', 'invoice', 'latest_invoice', 'payment_intent', 'setup_intent', 'charge'],
  ...['latest_charge', 'payment_method', 'default_payment_method', 'product', 'price', 'refund', 'dispute'],
  ...[
    'decline_code',
    'failure_code',
    'brand',
    'last4',
    'paid',
    'refunded',
    'captured',
    'disputed',
    'deleted',
  ],
  ...['payment_id', 'user_id', 'plan_id'],
]);
const mostChars = 100;
const mostEntries = 20;
const mostDepth = 8;

function redact(value: unknown, key: string, depth: number): unknown {
  if (Array.isArray(value)) {
    const entries = value.slice(0, mostEntries).map((entry) => redact(entry, key, depth + 1));
    return entries.some((entry) => entry !== undefined) ? entries : undefined;
  }
  if (value !== null && typeof value === 'object') {
    if (depth >= mostDepth) return undefined;
    const pairs = Object.entries(value)
      .map(([name, inner]) => [name, redact(inner, name, depth + 1)] as const)
      .filter(([, inner]) => inner !== undefined);
    return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
  }
  if (!kept.has(key)) return undefined;
  // A word of theirs has no blank and no sign of a mail.
  if (typeof value === 'string')
    return /^[\w.:-]+$/.test(value) && value.length <= mostChars ? value : undefined;
  return value;
}

export function redactEvent(event: unknown): Record<string, unknown> {
  const left = redact(event, '', 0);
  return left !== null && typeof left === 'object' ? { ...left } : {};
}
